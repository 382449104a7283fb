"""Makes the two font files of the reader's site from the unsubset originals. Run by hand when a font is upgraded.

    npm pack source-serif@4.5.1 @fontsource-variable/public-sans@5.3.0   # unpack both
    python3 -m pip install fonttools brotli
    python3 app/fonts/subset.py SERIF.ttf SANS.woff2

SERIF is VAR/SourceSerif4Variable-Roman.ttf, SANS is files/public-sans-latin-wght-normal.woff2. Weight keeps the range
400 to 700; the optical size is fixed a little above text size, which serves headlines and text alike at half the bytes.
"""
import io
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = os.path.dirname(os.path.abspath(__file__))
MARKS = (
    '\u2009\u200a\u202f\u2010\u2011\u2012\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e\u2020\u2021\u2022\u2026'
    '\u2030\u2032\u2033\u2039\u203a\u2044\u20ac\u2122\u2190\u2192\u2212\u0218\u0219\u021a\u021b'
)
LATIN = {*range(0x20, 0x7F), *range(0xA0, 0x180), *map(ord, MARKS)}


def make(source: str, family: str, limits: dict, features: list[str]) -> None:
    font = instancer.instantiateVariableFont(TTFont(source), limits)
    buffer = io.BytesIO()
    font.flavor = None
    font.save(buffer)
    buffer.seek(0)
    font = TTFont(buffer)
    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=LATIN)
    subsetter.subset(font)
    # The licence reserves the original's name for the original: a modified font carries another.
    for record in list(font['name'].names):
        if record.nameID in (1, 3, 4, 6):
            value = family.replace(' ', '') if record.nameID == 6 else family
            font['name'].setName(value, record.nameID, record.platformID, record.platEncID, record.langID)
    font.flavor = 'woff2'
    target = os.path.join(HERE, family.lower().replace(' ', '-') + '.woff2')
    font.save(target)
    print(target, os.path.getsize(target))


serif, sans = sys.argv[1:3]
make(serif, 'Broadsheet Serif', {'wght': (400, 700), 'opsz': 24}, ['kern', 'liga', 'ccmp', 'locl', 'mark'])
make(sans, 'Broadsheet Sans', {'wght': (400, 700)}, ['kern', 'tnum', 'ccmp', 'locl', 'mark'])
