"""The ids and fields that are frozen at 1.0: what learners hold can be filled, never rearranged.

Anki pairs fields and templates by id, and adding, removing or reordering one puts every note that a
learner already has into conflict. So nothing here is computed from a name, nothing is ever
taken away, and spares wait for what nobody thought of: rename a spare (its id stays) and fill it.
"""

from __future__ import annotations

from typing import NamedTuple


class Field(NamedTuple):
    """A field of a note type: its name as Anki shows it, and the id that Anki pairs it by."""

    name: str
    id: int


class Kind(NamedTuple):
    """A kind with a card of its own on Fact notes: ids of its prompt, its answer, its template."""

    name: str
    prompt: int
    answer: int
    template: int


FACT_ID = 1_461_589_727_102
CLOZE_ID = 1_603_286_770_222
QUESTION_ID = 1_174_339_708_265
"""The ids of the note types."""

CLOZE_TEMPLATE = 1_398_064_246_496
QUESTION_TEMPLATE = 1_267_454_950_751
QUESTION_SPARE_TEMPLATE = 1_146_060_107_173
"""The ids of the templates that belong to no kind."""

KINDS = (
    Kind("who", 1_344_046_913_959, 1_301_638_857_447, 1_226_131_505_153),
    Kind("what", 1_478_596_811_533, 1_589_458_588_320, 1_555_557_548_922),
    Kind("did", 1_637_570_503_527, 1_342_800_996_109, 1_419_407_637_815),
    Kind("whom", 1_294_162_146_581, 1_655_721_883_571, 1_267_703_159_987),
    Kind("where", 1_392_883_258_409, 1_593_085_645_569, 1_446_563_392_245),
    Kind("occasion", 1_532_918_080_114, 1_225_094_225_311, 1_642_658_954_377),
    Kind("when", 1_412_122_509_160, 1_517_572_991_235, 1_388_146_142_839),
    Kind("day", 1_127_509_208_027, 1_263_297_977_964, 1_253_324_077_288),
    Kind("month", 1_288_141_613_842, 1_520_311_768_535, 1_386_505_253_177),
    Kind("year", 1_594_063_965_915, 1_248_540_744_333, 1_602_197_680_345),
    Kind("decade", 1_249_823_255_882, 1_471_301_962_982, 1_303_921_386_563),
    Kind("century", 1_615_331_955_275, 1_176_782_522_836, 1_602_092_484_092),
    Kind("duration", 1_383_718_492_491, 1_626_173_482_799, 1_297_808_303_402),
    Kind("until", 1_542_651_854_582, 1_668_087_285_628, 1_257_551_057_114),
    Kind("country", 1_606_461_911_091, 1_207_427_610_610, 1_665_140_074_302),
    Kind("said-by", 1_137_290_816_744, 1_326_268_059_073, 1_171_710_674_236),
    Kind("said", 1_389_397_301_626, 1_561_481_628_035, 1_185_789_189_048),
    Kind("said-to", 1_182_919_380_668, 1_404_974_721_585, 1_219_739_185_279),
    Kind("said-when", 1_485_842_768_982, 1_176_143_071_099, 1_574_683_645_642),
    Kind("topic", 1_212_471_688_820, 1_297_250_868_481, 1_262_912_342_483),
    Kind("word", 1_364_112_873_256, 1_147_296_474_421, 1_350_375_196_901),
    Kind("claim-by", 1_166_645_442_292, 1_577_937_136_899, 1_635_656_411_649),
    Kind("claim", 1_687_170_382_484, 1_484_133_984_908, 1_350_212_148_004),
    Kind("role-of", 1_307_903_345_901, 1_421_379_725_567, 1_689_781_156_107),
    Kind("holder-of-role", 1_301_203_702_617, 1_537_270_036_152, 1_197_624_077_739),
    Kind("holder-at-time", 1_592_985_396_644, 1_285_012_951_318, 1_505_085_796_137),
    Kind("predecessor", 1_632_264_954_220, 1_165_396_600_196, 1_202_780_181_149),
    Kind("successor", 1_556_008_523_616, 1_278_000_900_681, 1_180_896_038_559),
    Kind("country-of", 1_641_502_482_207, 1_394_755_562_867, 1_433_751_865_509),
    Kind("member", 1_170_812_072_716, 1_314_983_284_646, 1_304_918_532_017),
    Kind("count", 1_446_445_973_029, 1_168_542_368_544, 1_304_945_781_110),
    Kind("part-of", 1_374_586_452_011, 1_480_021_691_947, 1_650_872_990_548),
    Kind("amount", 1_163_992_912_426, 1_450_148_457_451, 1_693_252_403_415),
    Kind("outcome", 1_139_921_958_719, 1_555_557_607_293, 1_425_716_758_442),
    Kind("cause", 1_229_817_188_829, 1_158_049_235_619, 1_174_607_538_947),
    Kind("known-for", 1_251_731_375_835, 1_339_589_289_131, 1_426_196_438_891),
    Kind("spare-1", 1_625_133_078_423, 1_326_778_814_986, 1_241_750_045_677),
    Kind("spare-2", 1_683_781_723_746, 1_146_674_123_132, 1_292_864_552_560),
    Kind("spare-3", 1_221_056_678_681, 1_518_330_890_781, 1_240_156_108_206),
    Kind("spare-4", 1_516_573_350_342, 1_114_833_282_515, 1_654_293_601_898),
    Kind("spare-5", 1_490_645_292_494, 1_458_022_741_863, 1_564_600_006_618),
    Kind("spare-6", 1_363_217_613_240, 1_399_597_574_004, 1_153_022_716_036),
    Kind("spare-7", 1_117_514_066_844, 1_169_584_545_413, 1_673_484_463_794),
    Kind("spare-8", 1_116_315_670_397, 1_344_178_547_201, 1_286_309_799_302),
)
"""The kinds in the order of their cards. A question of another kind goes to a Question note."""

FACT_FIELDS = (
    Field("Fact", 1_673_645_202_672),
    Field("Statement", 1_504_805_370_495),
    Field("Source", 1_430_690_717_850),
    Field("Source link", 1_179_766_882_942),
    Field("As of", 1_275_229_261_182),
    Field("Evidence", 1_378_137_336_816),
    Field("Page", 1_277_202_605_482),
    Field("Topic", 1_449_855_081_578),
    Field("Image", 1_236_835_842_823),
    Field("Image credit", 1_267_025_405_942),
    Field("Also accepted", 1_651_868_321_127),
    Field("Extras-alike", 1_530_405_844_963),
    Field("Options", 1_446_712_441_095),
    Field("Status", 1_368_148_112_517),
    Field("Lang", 1_421_332_310_929),
    Field("Speech", 1_685_418_295_015),
    Field("Extra", 1_187_175_928_832),
    Field("Direction", 1_421_165_210_224),
    Field("Spare 2", 1_217_638_931_791),
    Field("Spare 3", 1_177_394_382_359),
    Field("Spare 4", 1_591_120_108_901),
    Field("Spare 5", 1_255_467_726_216),
    Field("Spare 6", 1_269_039_635_103),
)
"""The fields of a Fact before those of its kinds."""

CLOZE_FIELDS = (
    Field("Fact", 1_248_531_260_975),
    Field("Text", 1_574_988_551_551),
    Field("Kind", 1_297_818_497_460),
    Field("Statement", 1_442_086_115_377),
    Field("Source", 1_338_314_541_233),
    Field("Source link", 1_182_568_011_421),
    Field("As of", 1_531_539_632_289),
    Field("Evidence", 1_362_139_218_361),
    Field("Page", 1_518_385_656_586),
    Field("Topic", 1_237_157_615_429),
    Field("Image", 1_527_081_934_351),
    Field("Image credit", 1_327_420_467_700),
    Field("Also accepted", 1_513_731_754_165),
    Field("Extras-alike", 1_686_415_117_421),
    Field("Options", 1_683_251_817_285),
    Field("Status", 1_326_253_144_403),
    Field("Lang", 1_395_499_524_891),
    Field("Speech", 1_385_744_295_908),
    Field("Extra", 1_432_856_878_604),
    Field("Direction", 1_200_335_992_715),
    Field("Spare 2", 1_649_971_603_275),
    Field("Spare 3", 1_680_785_560_356),
    Field("Spare 4", 1_462_353_810_918),
    Field("Spare 5", 1_436_049_877_340),
    Field("Spare 6", 1_247_176_719_795),
)

QUESTION_FIELDS = (
    Field("Fact", 1_205_641_415_044),
    Field("Prompt", 1_254_293_497_137),
    Field("Answer", 1_333_361_532_108),
    Field("Kind", 1_691_362_332_344),
    Field("Statement", 1_142_096_980_919),
    Field("Source", 1_594_408_245_193),
    Field("Source link", 1_221_459_067_038),
    Field("As of", 1_645_733_803_513),
    Field("Evidence", 1_363_195_898_481),
    Field("Page", 1_176_888_039_234),
    Field("Topic", 1_502_557_625_215),
    Field("Image", 1_266_700_687_687),
    Field("Image credit", 1_655_083_360_252),
    Field("Also accepted", 1_393_620_166_041),
    Field("Extras-alike", 1_434_395_183_766),
    Field("Options", 1_273_348_860_744),
    Field("Status", 1_651_169_612_515),
    Field("Lang", 1_404_923_581_471),
    Field("Speech", 1_173_991_886_095),
    Field("Extra", 1_148_099_779_883),
    Field("Direction", 1_327_599_331_995),
    Field("Spare 2", 1_299_885_892_733),
    Field("Spare 3", 1_295_951_169_210),
    Field("Spare 4", 1_186_487_816_879),
    Field("Spare 5", 1_386_218_806_859),
    Field("Spare 6", 1_272_291_232_027),
    Field("Spare prompt", 1_482_906_117_358),
    Field("Spare answer", 1_369_215_740_862),
)

TEXT, CLOZE_KIND = 1, 2
PROMPT, QUESTION_KIND = 1, 3
"""Where the fields of a Cloze and of a Question stand that they do not share."""

PROMPT_OF = {kind.name: len(FACT_FIELDS) + 2 * n for n, kind in enumerate(KINDS)}
"""Where the prompt of a kind stands in a Fact; its answer is the next field."""
