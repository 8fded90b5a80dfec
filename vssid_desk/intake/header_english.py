"""English words of headers, as foreign companies and bilingual tables write them.

They count after the Vietnamese ones of `header_words`; texts are compared as there.
"""

ENGLISH_OWNERS: tuple[tuple[str, str], ...] = (
    (
        "-",
        r"\b(date|place) of issue\b|\bissued?\b|\bissuing\b|\bexpir|\bvalid (to|until)\b",
    ),
    (
        "-",
        r"\btax\b|\bbank\b|\b(employee|staff|student|pupil|contract) (id|code|no|number)\b",
    ),
    ("guardian", r"\b(father|mother|parent|guardian)\b"),
    ("household", r"\bhead of (the )?(household|family)\b|\bhousehold head\b"),
    ("birth_registration", r"\bplace of birth\b|\bbirth ?place\b"),
    ("-", r"\b(spouse|wife|husband|relative|contact person|emergency)\b"),
)
ENGLISH_WORDS: tuple[tuple[str, str], ...] = (
    ("surname", r"^(sur|last |family )name$"),
    ("middle_name", r"^middle name$"),
    ("given_name", r"^(first|given) name$"),
    (
        "full_name",
        r"^((full|employee|student|participant|insured) )?name( of (the )?(employee|staff|student|participant|insured|person)s?)?$|^full name\b",
    ),
    ("birth_date", r"^(birth ?da(te|y)|year of birth|birth year|date birth|d o b)\b"),
    ("sex", r"^(gender|sex)\b|^male female$"),
    ("health_card_code", r"\bhealth (insurance|card)\b|^hi (card )?(no|code|number)$"),
    ("insurance_book", r"\bsocial (insurance|security) book\b"),
    (
        "social_insurance_code",
        r"\bsocial (insurance|security)\b|^s[is] (no|code|number|book)$|^insurance (no|code|number)$",
    ),
    (
        "personal_id",
        r"\b(citizen|national|personal) (id|identification)\b|^id card\b|^passport (no )?(or )?id\b|^id (no )?(or )?passport\b",
    ),
    ("household_code", r"^household (id|code|no|number)$"),
    ("ethnicity", r"^ethnic"),
    ("nationality", r"^(nationality|citizenship)$"),
    ("phone", r"^(tele|cell |mobile )?phone\b|^(contact|mobile) (no|number)$"),
    ("department", r"^(department|division|section|class|team)$"),
    ("position", r"^(job )?(position|title)$"),
    ("occupation", r"^(occupation|job)$"),
    ("salary", r"^(basic |monthly )?salary$"),
    ("reason", r"^(reason|result|status|error)s?\b"),
    ("address", r"\baddress\b|\bresidence\b"),
    ("note", r"^(remark|note|comment)s?$"),
)
