"""The irregular verbs of English, by their past: each must give its base form."""

from __future__ import annotations

import pytest

from quizgen.questions.english.verbs import Predicate, predicate

PASTS = """
arose:arise awoke:awake bore:bear beat:beat became:become befell:befall began:begin beheld:behold
bent:bend beset:beset bet:bet bid:bid bound:bind bit:bite bled:bleed blew:blow broke:break bred:breed
brought:bring broadcast:broadcast browbeat:browbeat built:build burnt:burn burned:burn burst:burst
bought:buy cast:cast caught:catch chose:choose clung:cling came:come cost:cost crept:creep cut:cut
dealt:deal dug:dig dived:dive dove:dive drew:draw dreamt:dream dreamed:dream drank:drink drove:drive
dwelt:dwell ate:eat fell:fall fed:feed felt:feel fought:fight found:find fit:fit fled:flee flung:fling
flew:fly forbade:forbid forecast:forecast foresaw:foresee foretold:foretell forgot:forget
forgave:forgive forsook:forsake froze:freeze got:get gave:give went:go ground:grind grew:grow
hung:hang hanged:hang heard:hear hid:hide hit:hit held:hold hurt:hurt input:input inlaid:inlay
kept:keep knelt:kneel knew:know laid:lay led:lead leant:lean leapt:leap learnt:learn learned:learn
left:leave lent:lend let:let lied:lie lit:light lost:lose made:make meant:mean met:meet
misheard:mishear mislaid:mislay misled:mislead misread:misread misspelt:misspell mistook:mistake
misunderstood:misunderstand mowed:mow offset:offset outbid:outbid outdid:outdo outfought:outfight
outgrew:outgrow outran:outrun outshone:outshine outsold:outsell outspent:outspend overcame:overcome
overdid:overdo overdrew:overdraw overflew:overfly overheard:overhear overlaid:overlay overran:overrun
overrode:override oversaw:oversee overshot:overshoot overslept:oversleep overtook:overtake
overthrew:overthrow paid:pay partook:partake pled:plead pleaded:plead preset:preset proved:prove
put:put quit:quit read:read rebuilt:rebuild recast:recast redid:redo redrew:redraw remade:remake
repaid:repay reran:rerun resat:resit resold:resell reset:reset retold:retell retook:retake
rethought:rethink rewound:rewind rewrote:rewrite rid:rid rode:ride rang:ring rose:rise ran:run
sawed:saw said:say saw:see sought:seek sold:sell sent:send set:set sewed:sew shook:shake sheared:shear
shed:shed shone:shine shot:shoot showed:show shrank:shrink shut:shut sang:sing sank:sink sat:sit
slew:slay slept:sleep slid:slide slung:sling slunk:slink slit:slit smelt:smell smote:smite sowed:sow
spoke:speak sped:speed spelt:spell spent:spend spilt:spill spun:spin spat:spit split:split
spoilt:spoil spread:spread sprang:spring stood:stand stole:steal stuck:stick stung:sting stank:stink
strode:stride struck:strike strung:string strove:strive sublet:sublet swore:swear swept:sweep
swelled:swell swam:swim swung:swing took:take taught:teach tore:tear told:tell thought:think
threw:throw thrust:thrust trod:tread underbid:underbid undercut:undercut underwent:undergo
underlay:underlie underpaid:underpay undersold:undersell understood:understand undertook:undertake
underwrote:underwrite undid:undo unfroze:unfreeze unwound:unwind upheld:uphold upset:upset woke:wake
waylaid:waylay wore:wear wove:weave wed:wed wept:weep wet:wet won:win wound:wind withdrew:withdraw
withheld:withhold withstood:withstand wrung:wring wrote:write telecast:telecast deep-froze:deep-freeze
green-lit:green-light dared:dare co-wrote:co-write re-sent:re-send typeset:typeset miscast:miscast
outvoted:outvote bespoke:bespeak stayed:stay spotlit:spotlight backslid:backslide forwent:forgo
gainsaid:gainsay hamstrung:hamstring interwove:interweave lip-read:lip-read proofread:proofread
unbound:unbind strewed:strew bade:bid abode:abide alit:alight clove:cleave besought:beseech
""".split()


@pytest.mark.parametrize("pair", PASTS)
def test_gives_the_base_form(pair: str) -> None:
    past, base = pair.split(":")
    assert predicate(f"{past} it") == Predicate("did", f"{base} it")


def test_holds_more_than_two_hundred_verbs() -> None:
    assert len({pair.split(":")[1] for pair in PASTS}) > 200
