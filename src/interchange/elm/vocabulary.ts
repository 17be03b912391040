/** Where the Publications Office keeps a list of names, and how many of their letters are what we call them. */
export const authority = {
  country: "http://publications.europa.eu/resource/authority/country",
  language: "http://publications.europa.eu/resource/authority/language",
} as const;

/** Stands in the list of countries where none is stated. */
export const unknownCountry = "OP_DATPRO";

/** The Snb lists that say what a concept is. */
export const snb = {
  eqf: "http://data.europa.eu/snb/eqf",
  iscedF: "http://data.europa.eu/snb/isced-f",
  creditSchemes: "http://data.europa.eu/snb/education-credit/25831c2",
} as const;

/** The type of a claim that something was achieved. */
export const achievementType = /LearningAchievement$/;

/** Skills of ESCO begin so. */
export const escoSkill = "http://data.europa.eu/esco/skill/";

/** The name of our units in files of others. */
export const unitScheme = "urn:creditbank:unit";

/** Languages of the Union and its neighbours: BCP 47 and the code of the authority list (ISO 639-3). */
const languages = pairs(
  "bg:BUL cs:CES da:DAN de:DEU el:ELL en:ENG es:SPA et:EST fi:FIN fr:FRA ga:GLE hr:HRV hu:HUN is:ISL it:ITA " +
    "lt:LIT lv:LAV mk:MKD mt:MLT nb:NOB nl:NLD nn:NNO no:NOR pl:POL pt:POR ro:RON ru:RUS sk:SLK sl:SLV sq:SQI " +
    "sr:SRP sv:SWE tr:TUR uk:UKR ar:ARA zh:ZHO ja:JPN ko:KOR hi:HIN",
);

/** Countries: ISO 3166 alpha-2 and alpha-3, the code of the authority list. */
const countries = pairs(
  "AD:AND AE:ARE AF:AFG AG:ATG AL:ALB AM:ARM AO:AGO AR:ARG AT:AUT AU:AUS AZ:AZE BA:BIH BB:BRB BD:BGD BE:BEL " +
    "BF:BFA BG:BGR BH:BHR BI:BDI BJ:BEN BN:BRN BO:BOL BR:BRA BS:BHS BT:BTN BW:BWA BY:BLR BZ:BLZ CA:CAN CD:COD " +
    "CF:CAF CG:COG CH:CHE CI:CIV CL:CHL CM:CMR CN:CHN CO:COL CR:CRI CU:CUB CV:CPV CY:CYP CZ:CZE DE:DEU DJ:DJI " +
    "DK:DNK DM:DMA DO:DOM DZ:DZA EC:ECU EE:EST EG:EGY ER:ERI ES:ESP ET:ETH FI:FIN FJ:FJI FM:FSM FR:FRA GA:GAB " +
    "GB:GBR GD:GRD GE:GEO GH:GHA GM:GMB GN:GIN GQ:GNQ GR:GRC GT:GTM GW:GNB GY:GUY HK:HKG HN:HND HR:HRV HT:HTI " +
    "HU:HUN ID:IDN IE:IRL IL:ISR IN:IND IQ:IRQ IR:IRN IS:ISL IT:ITA JM:JAM JO:JOR JP:JPN KE:KEN KG:KGZ KH:KHM " +
    "KI:KIR KM:COM KN:KNA KP:PRK KR:KOR KW:KWT KZ:KAZ LA:LAO LB:LBN LC:LCA LI:LIE LK:LKA LR:LBR LS:LSO LT:LTU " +
    "LU:LUX LV:LVA LY:LBY MA:MAR MC:MCO MD:MDA ME:MNE MG:MDG MH:MHL MK:MKD ML:MLI MM:MMR MN:MNG MO:MAC MR:MRT " +
    "MT:MLT MU:MUS MV:MDV MW:MWI MX:MEX MY:MYS MZ:MOZ NA:NAM NE:NER NG:NGA NI:NIC NL:NLD NO:NOR NP:NPL NR:NRU " +
    "NZ:NZL OM:OMN PA:PAN PE:PER PG:PNG PH:PHL PK:PAK PL:POL PR:PRI PS:PSE PT:PRT PW:PLW PY:PRY QA:QAT RO:ROU " +
    "RS:SRB RU:RUS RW:RWA SA:SAU SB:SLB SC:SYC SD:SDN SE:SWE SG:SGP SI:SVN SK:SVK SL:SLE SM:SMR SN:SEN SO:SOM " +
    "SR:SUR SS:SSD ST:STP SV:SLV SY:SYR SZ:SWZ TD:TCD TG:TGO TH:THA TJ:TJK TL:TLS TM:TKM TN:TUN TO:TON TR:TUR " +
    "TT:TTO TV:TUV TW:TWN TZ:TZA UA:UKR UG:UGA US:USA UY:URY UZ:UZB VA:VAT VC:VCT VE:VEN VN:VNM VU:VUT WS:WSM " +
    "YE:YEM ZA:ZAF ZM:ZMB ZW:ZWE",
);

interface Codes {
  readonly long: ReadonlyMap<string, string>;
  readonly short: ReadonlyMap<string, string>;
}

/** Codes of languages or countries, ours and those of the authority lists; null where a code is not known. */
export const codes = {
  language: {
    toList: (tag: string) => languages.long.get(tag.toLowerCase().split("-")[0] ?? "") ?? null,
    fromList: (code: string) => languages.short.get(code) ?? null,
  },
  country: {
    toList: (code: string) => countries.long.get(code.toUpperCase()) ?? null,
    fromList: (code: string) => countries.short.get(code) ?? null,
  },
} as const;

function pairs(text: string): Codes {
  const list = text.split(" ").map((pair) => pair.split(":") as [string, string]);
  return { long: new Map(list), short: new Map(list.map(([short, long]) => [long, short])) };
}
