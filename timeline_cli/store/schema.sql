-- What was read, by content: one row a file as it stood, and its articles.
CREATE TABLE content (
    key BLOB PRIMARY KEY,                    -- digest of name and bytes
    version TEXT NOT NULL,                   -- of the code that read it
    problems BLOB NOT NULL                   -- tuple[Problem, ...] in MessagePack
) WITHOUT ROWID;

CREATE TABLE reading (
    key BLOB NOT NULL REFERENCES content,
    n INTEGER NOT NULL,                      -- place of the article in its file
    data BLOB NOT NULL,                      -- Reading in MessagePack
    PRIMARY KEY (key, n)
);

-- Which files make up a corpus, and how each looked when it was read.
CREATE TABLE corpus (
    id INTEGER PRIMARY KEY,
    paths BLOB NOT NULL UNIQUE,
    state BLOB,                              -- digest of what the stored events were told from
    problems BLOB,                           -- with the corrections: tuple[Problem, ...] in MessagePack
    base BLOB,                               -- digest of what the next was told from
    uncorrected BLOB,                        -- where there are corrections, what they are applied to: MessagePack, deflated
    outcomes BLOB                            -- what became of each correction: tuple[Outcome, ...] in MessagePack
);

CREATE TABLE file (
    corpus INTEGER NOT NULL REFERENCES corpus,
    path BLOB NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    ctime_ns INTEGER NOT NULL,
    key BLOB NOT NULL,
    PRIMARY KEY (corpus, path)
) WITHOUT ROWID;

-- Of a reading on a cluster that is not finished: which files are read together.
CREATE TABLE shard (
    corpus INTEGER NOT NULL REFERENCES corpus,
    n INTEGER NOT NULL,
    keys BLOB NOT NULL,                      -- of its files, one after the other
    done INTEGER NOT NULL,                   -- the completion marker: all its readings are stored
    PRIMARY KEY (corpus, n)
) WITHOUT ROWID;

-- The chronology of each corpus, and what its filters look at.
CREATE TABLE event (
    row INTEGER PRIMARY KEY,
    corpus INTEGER NOT NULL REFERENCES corpus,
    id TEXT NOT NULL,
    n INTEGER NOT NULL,                      -- place in the chronology
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    factuality TEXT NOT NULL,
    earliest TEXT,                           -- ISO days; where an end is open, before or after all days; null where undated
    latest TEXT,
    origins INTEGER NOT NULL,                -- sources that do not go back to one text or one agency
    data BLOB NOT NULL,                      -- Event in MessagePack
    UNIQUE (corpus, id)
);
CREATE INDEX event_by_place ON event (corpus, n);
CREATE INDEX event_by_kind ON event (corpus, kind, n);
CREATE INDEX event_by_day ON event (corpus, earliest, latest, n);

CREATE TABLE article (
    corpus INTEGER NOT NULL REFERENCES corpus,
    n INTEGER NOT NULL,
    data BLOB NOT NULL,                      -- ArticleReport in MessagePack
    PRIMARY KEY (corpus, n)
) WITHOUT ROWID;

-- What each later telling changed: the events as they were before.
CREATE TABLE run (
    corpus INTEGER NOT NULL REFERENCES corpus,
    n INTEGER NOT NULL,                      -- number of the run, from 1; the first telling of all is 0 and has no rows
    id TEXT NOT NULL,
    data BLOB,                               -- Event in MessagePack; null for one that was not there
    PRIMARY KEY (corpus, n, id)
) WITHOUT ROWID;

-- Every way in which an actor, a place or an article can be named.
CREATE TABLE spelling (
    row INTEGER PRIMARY KEY,
    corpus INTEGER NOT NULL REFERENCES corpus,
    field TEXT NOT NULL,                     -- actor, place, article
    name TEXT NOT NULL,                      -- the name it goes by in the chronology
    type TEXT NOT NULL,                      -- of an actor: person, organisation, country, group
    written TEXT NOT NULL,                   -- one spelling of it
    folded TEXT NOT NULL,                    -- the same as query/fold.py folds it
    UNIQUE (corpus, field, written, name, type)
);
CREATE INDEX spelling_by_fold ON spelling (corpus, field, folded, name);
CREATE INDEX spelling_by_name ON spelling (corpus, field, name);
CREATE TABLE names (
    event INTEGER NOT NULL REFERENCES event,
    spelling INTEGER NOT NULL REFERENCES spelling,
    PRIMARY KEY (spelling, event)
) WITHOUT ROWID;
CREATE INDEX names_by_event ON names (event);

CREATE VIRTUAL TABLE search USING fts5 (title, quotes, actors, tokenize = "unicode61 remove_diacritics 2");
