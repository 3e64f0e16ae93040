import { type Role, roles } from '#platform/actor'
import type { Answer, Row } from './ask.ts'
import type { Asker } from './asking.ts'
import { relations } from './asking.ts'

type Column = Asker['column']

const others: Column[] = ['author', 'no role', 'expired', 'nobody']

const HEAD = `# Who may do what

Made by a test from the answers of a running server, and held against them by it: \`server/test/permissions\`. A change of any permission is a change of this file (\`MEDELGE_AGREE=1 npx vitest run --project server permissions\` writes it anew).

Every address is asked about records of one unit, a banner's association, by somebody of every role at every place:

| letter | where the role is held |
|---|---|
${Object.entries(relations)
  .map(([letter, words]) => `| ${letter} | ${words} |`)
  .join('\n')}

A letter means: it is done, or shown. A small letter: it is answered, and nothing of the unit is in it. \`·\`: to nobody of that role; they are told 404, as if it were not there, so that absent and forbidden look the same. A number is another refusal: 400 a request that is not right, 409 and 422 not in this state, all three said only to those who may ask. *author*: who made the records, officer, recorder and finance of the unit in one; *no role*: signed in without any; *expired*: a session that ran out; *nobody*: not signed in. \`✓\` stands for yes there.

What lets people in and out (\`auth\`, one's own password, the first administrator) is asked without a session alone; its own tests try the rest.

Lists answer everybody who may list at all, each with what is theirs. A sample is the evaluator's who drew it, an upload its sender's. Records are asked for in the state that suits the step: a draft is handed in, what waits at the league is accepted.
`

/** What one role is answered, its places beside one another; refusals other than 404 by their number. */
function cell(answers: readonly Answer[]): string {
  if (answers.length === 0) return ''
  const told = new Map<string, string>()
  for (const { asker, said } of answers) {
    const letter = said === 'empty' ? asker.relation.toLowerCase() : asker.relation
    const kind = said === 'empty' ? 'yes' : said
    told.set(kind, `${told.get(kind) ?? ''}${letter}`)
  }
  const parts = [told.get('yes') ?? '']
  for (const [status, letters] of told)
    if (status !== 'yes' && status !== '404') parts.push(`${letters}${letters && ':'}${status}`)
  return parts.filter(Boolean).join(' ') || '·'
}

/** Of those without a place there is one each. */
function word(answer: Answer | undefined): string {
  if (!answer) return ''
  if (answer.said === 'yes') return '✓'
  return answer.said === 'empty' ? '(✓)' : answer.said === '404' ? '·' : answer.said
}

const places = Object.keys(relations).join('')

const inOrder = (answers: readonly Answer[], column: Column) =>
  answers
    .filter(({ asker }) => asker.column === column)
    .sort((a, b) => places.indexOf(a.asker.relation) - places.indexOf(b.asker.relation))

function line({ route, answers: said }: Row): string {
  // Where nobody finds anything of the unit, it is no list of its records.
  const listed = said.some((answer) => answer.said === 'yes')
  const answers = said.map((answer) =>
    answer.said === 'empty' && !listed ? { ...answer, said: 'yes' } : answer,
  )
  const cells = roles.map((role: Role) => cell(inOrder(answers, role)))
  const words = others.map((column) => word(inOrder(answers, column)[0]))
  return `| \`${route}\` | ${[...cells, ...words].join(' | ')} |`
}

/** The noun of an address: what its table is headed by. */
const nounOf = ({ route }: Row): string => {
  const [, path = ''] = route.split(' ')
  return path.startsWith('/api/') ? (path.split('/')[2] ?? '') : 'for whoever watches'
}

/** The whole table as a page, a part for each noun. */
export function laidOut(rows: readonly Row[]): string {
  const nouns = [...new Set(rows.map(nounOf))].sort()
  const head = `| | ${[...roles, ...others].join(' | ')} |\n|${'---|'.repeat(1 + roles.length + others.length)}`
  const parts = nouns.map((noun) => {
    const own = rows.filter((row) => nounOf(row) === noun).map(line)
    return `## ${noun}\n\n${head}\n${own.join('\n')}\n`
  })
  return [HEAD, ...parts].join('\n')
}
