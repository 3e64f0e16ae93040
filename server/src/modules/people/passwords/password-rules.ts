import type { Config } from '#platform/config'
import { inField, type PlatformError } from '#platform/errors'
import { personErrors } from '../person.errors.ts'

/** What a new password may not be made of: the names everybody at the office knows. */
export interface Known {
  account: string
  name: string
  organizationName?: string
}

const kinds = [/\p{Ll}|\p{Lo}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u]
const countKinds = (password: string) => kinds.filter((kind) => kind.test(password)).length

// The lists are two megabytes; most processes that check a password never see a new one.
let guesser: Promise<(password: string, names: readonly string[]) => number> | undefined
async function loadGuesser() {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  const factory = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  return (password: string, names: readonly string[]) => factory.check(password, [...names]).score
}

/** Of 0 to 4; 2 is a million guesses and more. */
const LEAST_SCORE = 2

// The library's lists know little of what is typed in China, and nothing of our own house.
const common = [
  ...[
    'medelge',
    'kexie',
    'kepu',
    'keji',
    'kepuyibenzhang',
    'neimenggu',
    'neimeng',
    'mengu',
    'menggu',
    'huhehaote',
  ],
  ...[
    'woaini',
    'aini',
    'woaizuguo',
    'zhongguo',
    'nihao',
    'mima',
    'guanliyuan',
    'xitong',
    'ceshi',
    'gongan',
    'zhengfu',
  ],
  ...[
    '1314',
    '5201314',
    '520',
    '521',
    '168',
    '666',
    '888',
    '147258',
    '159357',
    'qwe123',
    'asd123',
    'abc123',
    'aa123456',
  ],
]

const namesOf = ({ account, name, organizationName = '' }: Known) =>
  [account, name, organizationName, ...common].filter(Boolean)

/**
 * What is wrong with a new password by the rules set for this platform, or nothing: too short, of too few kinds of
 * signs, or soon guessed, as words of known lists, dates, rows of keys and one's own names are.
 */
export async function faultOf(
  password: string,
  known: Known,
  { least, kinds: asked }: Config['passwords'],
  field = 'newPassword',
): Promise<PlatformError | undefined> {
  const at = inField(field)
  if ([...password].length < least) return personErrors.PASSWORD_SHORT({ ...at, least })
  if (countKinds(password) < asked) return personErrors.PASSWORD_PLAIN({ ...at, kinds: asked })
  guesser ??= loadGuesser()
  const score = await guesser
  if (score(password, namesOf(known)) < LEAST_SCORE) return personErrors.PASSWORD_GUESSED(at)
  return undefined
}
