/** How a household may be named in public; message texts, filled like refusal sentences. */
export const householdNames = {
  code: { zh: '户{code}', en: 'Household {code}' },
  surname: { zh: '{surname}家', en: 'The {surnamePinyin} family' },
  'village-only': { zh: '{township}{village}农户', en: 'A household of {villageEn}, {townshipEn}' },
} as const;

/** What a household that tells no more than its village is called where that village is read beside it. */
export const householdOfTheVillage = { zh: '农户', en: 'A household' } as const;

/** Surnames of two characters; every other name begins with one. */
export const doubleSurnames = ['欧阳', '司马', '诸葛', '上官', '皇甫', '令狐', '慕容', '尉迟', '东方', '长孙', '夏侯'];
