import type { LexiconEntry } from '../lexicon/lexicon.ts'
import { exactKey } from '../normalize/keys.ts'
import { cyrillic } from '../text/cyrillic.ts'
import { hudum } from '../text/hudum.ts'

/**
 * Words of every text that no letter rule spells: `Cyrillic traditional`, letters as in text/cyrillic.ts and text/hudum.ts.
 * Source: spellings every school grammar gives; written down by hand, not taken from a list.
 */
const WORDS =
  "ene ene,ter tere,ih yeqe,baga bag-a,hün qümün,mongol moNgol,uls ulus,hel qele,ödör edür,sar sar-a,on on,boloh bolqu,hiyh qiqü,Wm yüm,ba ba,ard arad,mor' mori,eh eqe,ah aq-a,düü degüü,bid bida,ted tede,Wu yagu,delhiy deleqei,bolovsrol bolbasural,hot qota,hoxuu qosigu,surguul' surgaguli,büh büqü,öör öger-e,deer deger-e,dotor dotor-a,övör öbör,ömnö emün-e,odoo odo,medleg medelge,niygemleg neyigemlig,surah surqu,tal tal-a,nutag nutug"

const entries: readonly LexiconEntry[] = /* @__PURE__ */ WORDS.split(',').map((pair) => {
  const [word = '', letters = ''] = pair.split(' ')
  return { cyrillic: cyrillic(word), traditional: hudum(letters) }
})

/** The everyday words spelled so in Cyrillic (lower case). */
export function everydayWord(word: string): LexiconEntry[] {
  return entries.filter((entry) => entry.cyrillic === word)
}

/** The everyday words spelled so in traditional script, by exact key. */
export function everydayTraditional(word: string): LexiconEntry[] {
  const key = exactKey(word)
  return entries.filter((entry) => exactKey(entry.traditional) === key)
}
