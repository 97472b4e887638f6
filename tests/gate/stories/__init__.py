"""The second gate: whole stories, each of six or eight articles that tell the same events again and again.

The stories are fiction, written for this gate: real countries, cities and bodies, invented people and armed groups, as so many outlets
would tell them over weeks or months, in unlike styles, with figures and days that disagree. Two articles of each leave their day of
publication to be derived, the others state it. They were annotated sentence by sentence before any code was run on them.

`open/NAME` and `held/NAME`, and of the stories that came after `open-later/NAME` and `held-later/NAME`, hold `articles/*.txt` and
`gold.json`:

articles    by file name: the day of publication; what a careful reader of the whole story can derive of it (EDTF); whether the
            article itself states it
events      id, kind, status and title; date (EDTF, the tightest that the whole story gives) and others that are right too (accept);
            places, most specific first, one of which must be found; killed and injured, [lowest, highest] of all sources;
            actors under all their names; mentions, the quotes of all sentences that report the event or point back to it, each
            of which stands once in its article

Of the open ones everything may be read. Held ones are there to tell whether what was learned from the open ones holds for others:
nobody reads their texts, or what is missed in them, only the figures. To add a story is to add its folder
to the later ones, whose floors it moves; then `--floors`.
"""
