import { useTranslation } from 'react-i18next'
import { useNouns } from '../nouns-context.ts'
import { mayOne } from '../permissions.ts'
import { useSession } from '../session/session.ts'

const MOST = 4

/** The screens this person may go to whose names hold a word: those that begin with it first, four at most. */
export function useWays(word: string): { to: string; title: string }[] {
  const { t } = useTranslation()
  const session = useSession()
  const asked = word.trim().toLowerCase()
  const own = [{ to: '/account', title: t('account.open', { ns: 'shell' }) }]
  const ways = useNouns().flatMap(({ name, needs = [], entry, ways: declared = [] }) => {
    if (!mayOne(session, needs)) return []
    const all = [...(entry ? [{ to: entry.to, word: 'entry' }] : []), ...declared]
    return all.flatMap((way) =>
      'needs' in way && way.needs && !mayOne(session, way.needs)
        ? []
        : [{ to: way.to, title: t(way.word, { ns: name }) }],
    )
  })
  const place = ({ title }: { title: string }) => title.toLowerCase().indexOf(asked)
  return [...ways, ...own]
    .filter((way) => asked !== '' && place(way) >= 0)
    .sort((one, other) => Math.sign(place(one)) - Math.sign(place(other)))
    .slice(0, MOST)
}
