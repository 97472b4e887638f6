"""Suffixes of files that hold no articles. A module, not a table: every look at a folder needs them, and a parser of tables costs more."""

PICTURES = ".jpg .jpeg .png .gif .bmp .tif .tiff .webp .svg .ico .heic .psd .avif"
SOUND_AND_FILM = ".mp3 .wav .ogg .flac .m4a .mp4 .avi .mov .mkv .webm .wmv .srt .vtt"
CODE = """
    .py .pyc .pyi .ipynb .js .mjs .ts .css .scss .map .c .h .cpp .java .rb .go .rs .sh .bat .ps1 .sql .r .tex .toml .yaml .yml .ini
    .cfg .conf .lock .log .ann .bib
"""
BINARIES = ".exe .dll .so .dylib .o .a .bin .iso .img .deb .rpm .dmg .whl .jar .apk .class"
FONTS = ".ttf .otf .woff .woff2 .eot"
DATA = """
    .db .sqlite .sqlite3 .parquet .pkl .npy .npz .h5 .hdf5 .feather .arrow .xls .xlsx .ods .ppt .pptx .odp .vsd .mdb .sha256 .md5 .sig
    .asc .pem .key .crt .bak .tmp .swp .part .crdownload
"""

NO_ARTICLES = frozenset(" ".join((PICTURES, SOUND_AND_FILM, CODE, BINARIES, FONTS, DATA)).split())
