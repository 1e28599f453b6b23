"""The closed classes of English words that show the part of a name in its clause.

What belongs here: function words and irregular verb forms, which no analyst needs to edit. What does
not: words about the field (`pipelines.reference`).
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Determiners of what the reader knows already.
DEFINITE = _words(
    """
    the this that these those both neither either former
    """
)
# Determiners of something new or general.
INDEFINITE = _words(
    """
    a an another any some each every no one other many
    """
)
# Possessive determiners.
OWNERS = _words(
    """
    its their his her
    """
)
# Numbers of a group of actors, and words that mean two of them.
NUMBERS = _words("two three four five six both either neither")
# Past forms after "it" that say nothing of who acts: a rule covers, a truce lasts.
INANIMATE_VERBS = _words(
    """
    came began fell rose grew ran took went led left met hit held let kept struck was were had did has
    covered remained lasted included required allowed applied expired followed caused involved marked
    replaced ended started worked helped contained concerned affected differed failed happened turned
    """
)
# Words that end a noun phrase to the left: what stands before them belongs to something else.
OUTSIDE_NOUN_PHRASE = _words(
    """
    of to in on at by for from with against into over under after before since until as and or
    but nor than that which who whom whose when while if whether because although though so is
    are was were be been being has have had do does did will would can could may might must
    shall should not said says told between among about through during without within via per
    like including toward towards
    """
)
# A name behind one of them is no subject.
PREPOSITIONS = _words(
    """
    of to in on at by for from with against into over under after before since until as than
    between among about through during without within via per like including toward towards
    behind around
    """
)
# Prepositions that also open clauses.
CONJUNCTIONS = _words("after before since until as than like")
# Verbs before the subject of a question.
AUXILIARIES = _words("did does do will would can could should has have")
# A name behind one of them may be a subject ("did Foo …?" too).
CLAUSE_OPENERS = _words(
    """
    and but that which who while when because although though if whether where so once unless
    said says then however meanwhile did does do will would can could should has have
    """
)
# Words other than -s and -ed forms that show that the name before them is a subject.
VERB_SIGNS = _words(
    """
    is was are were has had have will would can could may might must shall should does did do
    said told put cut took made gave won lost sold bought built began hit held met set went fell
    rose let led left sought sent ran came saw got kept paid drew withdrew brought spent struck
    wrote broke spoke grew chose found says won't didn't hasn't isn't wasn't doesn't cannot
    can't also now then still never only often already not once first later soon long
    """
)
# Words that belong to the name behind them.
BEFORE_NAMES = _words(
    """
    the a an mr mrs ms dr president secretary minister chancellor
    """
)
# Words that are capitalised for other reasons than being part of a name.
NEVER_NAMES = _words(
    """
    The A An In On At By For From With After Before Since Until While When If As But And Or So
    Yet It Its They Their He His She Her We Our I You Your This That These Those There Here What
    Why How Who Whose Which Where Whether Some Most Many Much Few Several All Both Each Every No
    Not Nor Neither Either Another Other Others Such Last Next Earlier Later Meanwhile However
    Instead Still Also Then Now Today Yesterday Tomorrow Once Only Even Just Almost About Around
    More Less Under Over Despite Although Though Because Among Between Without Within According
    Again Against Along Across Beyond Behind Beside During Except Into Onto Out Off Up Down Upon
    Via Per Plus Like Unlike Unless Than Thus Hence Therefore Moreover Furthermore Nevertheless
    Nonetheless Otherwise Perhaps Maybe Indeed Finally Recently Separately Similarly Likewise
    Elsewhere Overall Currently Previously Following Former Formerly Then-President Monday
    Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July
    August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Twenty Hundred First Second
    Third Fourth Fifth Half Early Late Mid Spring Summer Autumn Winter Q1 Q2 Q3 Q4 Yes Well
    Please Let See Note Shares Analysts Officials Critics Asked Speaking Citing Based Given
    Using Having Being Is Are Was Were Has Have Had Do Does Did Will Would Can Could Might Must
    Should Shall Nobody Nothing Everyone Everything Someone Something Anyone Anything Good Bad
    Big Small Western Eastern Non Pro Anti Chip Chips Rare My Me Us Him Her Them Tariffs Sanctions
    """
)
