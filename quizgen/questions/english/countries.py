"""Names of countries and of states in federations, as far as English needs them.

A place before such a name lies in it ("Geneva, Switzerland"); two such names are two places ("France and
Germany"). What the fact file declares goes before this list.
"""

from __future__ import annotations

from functools import lru_cache

_COUNTRIES = """
Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahamas|Bahrain|
Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia and Herzegovina|Bosnia|Botswana|Brazil|
Brunei|Bulgaria|Burkina Faso|Burma|Burundi|Cambodia|Cameroon|Canada|Cape Verde|Central African Republic|Ceylon|
Chad|Chile|China|Colombia|Comoros|Congo|Costa Rica|Croatia|Cuba|Cyprus|Czech Republic|Czechia|Czechoslovakia|
Democratic Republic of the Congo|Denmark|Djibouti|Dominica|Dominican Republic|East Germany|East Timor|Ecuador|
Egypt|El Salvador|England|Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|Gabon|Gambia|
Georgia|Germany|Ghana|Greece|Grenada|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|Honduras|Hungary|Iceland|
India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kiribati|Kosovo|
Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Madagascar|
Malawi|Malaysia|Maldives|Mali|Malta|Marshall Islands|Mauritania|Mauritius|Mexico|Micronesia|Moldova|Monaco|
Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nauru|Nepal|Netherlands|New Zealand|Nicaragua|Niger|
Nigeria|North Korea|North Macedonia|Northern Ireland|Norway|Oman|Pakistan|Palau|Palestine|Panama|
Papua New Guinea|Paraguay|Persia|Peru|Philippines|Poland|Portugal|Prussia|Qatar|Romania|Russia|Rwanda|Samoa|
San Marino|Saudi Arabia|Scotland|Senegal|Serbia|Seychelles|Siam|Sierra Leone|Singapore|Slovakia|Slovenia|
Solomon Islands|Somalia|South Africa|South Korea|South Sudan|South Vietnam|North Vietnam|Soviet Union|Spain|
Sri Lanka|Sudan|Suriname|Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand|Togo|Tonga|
Trinidad and Tobago|Tunisia|Turkey|Türkiye|Turkmenistan|Tuvalu|Uganda|Ukraine|United Arab Emirates|
United Kingdom|United States|United States of America|Uruguay|USSR|UK|USA|US|UAE|Uzbekistan|Vanuatu|
Vatican City|Venezuela|Vietnam|Wales|West Germany|Yemen|Yugoslavia|Zambia|Zimbabwe
"""
_ARTICLED = """
Bahamas|Central African Republic|Comoros|Czech Republic|Democratic Republic of the Congo|Dominican Republic|
Gambia|Maldives|Marshall Islands|Netherlands|Philippines|Seychelles|Solomon Islands|Soviet Union|
United Arab Emirates|United Kingdom|United States|United States of America|USSR|UK|USA|US|UAE
"""
_STATES = """
Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|
Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|
Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|
Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|
New South Wales|Queensland|South Australia|Tasmania|Victoria|Western Australia|Ontario|Quebec|British Columbia|
Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|Bavaria|Saxony|Hesse
"""


def _names(text: str) -> frozenset[str]:
    return frozenset(name.strip() for name in text.replace("\n", "").split("|"))


_ALL_COUNTRIES, _ALL_STATES = _names(_COUNTRIES), _names(_STATES)
_WITH_ARTICLE = _names(_ARTICLED)


def is_country(name: str) -> bool:
    """Whether a name, with or without its article, is that of a country."""
    return name.removeprefix("the ") in _ALL_COUNTRIES


def is_state(name: str) -> bool:
    """Whether a name is that of a state in a federation, and of nothing else that is well known."""
    return name.removeprefix("the ") in _ALL_STATES


def with_article(name: str) -> str:
    """Give the name of a country as it stands in a sentence: "the United States"."""
    return f"the {name}" if name in _WITH_ARTICLE else name


@lru_cache(maxsize=1 << 12)
def lies_in(place: str, larger: str) -> bool:
    """Whether a place that nobody declared lies in the larger one named right behind it.

    A country holds all that is no country; a state holds what is neither.
    """
    if is_country(place):
        return False
    if is_country(larger):
        return True
    return is_state(larger) and not is_state(place)
