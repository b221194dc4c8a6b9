package org.porchlight.storage;

import org.jspecify.annotations.Nullable;

/// Something about the district's file that a person can put right. The message is a plain sentence
/// for that person: what happened, what was kept, what to do. It never holds a path or a name.
public abstract sealed class DistrictFileException extends RuntimeException
    permits AlreadyOpenException,
        AlreadyThereException,
        DamagedFileException,
        DamagedKeysException,
        ForeignTablesException,
        LastKeyException,
        MissingKeysException,
        NewerFileException,
        NoDistrictException,
        NoRoomException,
        NotAllowedException,
        NotSavedException,
        ReplacedFileException,
        SecondPlaceException,
        UnsuitablePlaceException,
        WrongPassphraseException {
  private static final long serialVersionUID = 1;

  private final String sentence;

  DistrictFileException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
  }

  /// What a person is told.
  public String sentence() {
    return sentence;
  }
}
