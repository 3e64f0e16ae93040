import Type, { type Static, type TSchema } from 'typebox'
import { findProjectsEndpoint, findWaitingAppraisals } from '#modules/appraisals'
import { findCheckGaps, findOwnRecords } from '#modules/checks'
import { findAssigned } from '#modules/contradictions'
import { actList } from '#modules/people'
import { type Permission, seats } from '#platform/actor'
import { type EndpointRequest, endpoint } from '#platform/endpoint'
import { Nullable } from '#platform/shapes'
import { FirstStepsSchema, findFirstSteps } from './first-steps.ts'

type Asked = EndpointRequest<undefined, undefined, undefined>

/** A read with an address of its own, as this one asks it. */
interface Read<A extends TSchema> {
  may: 'anyone' | 'member' | Permission
  answer?: A
  handle(request: never): Promise<unknown>
}

/** What a read answers, for whoever might also ask it alone; null for everybody else. */
async function ask<A extends TSchema>(read: Read<A>, asked: Asked, query = {}): Promise<Static<A> | null> {
  const { may } = read
  if (typeof may === 'object' && seats(asked.actor, may).length === 0) return null
  return (await read.handle({ ...asked, query } as never)) as Static<A>
}

const [findActs] = actList
const itemsOf = <A extends TSchema>({ answer }: Read<A>): A => {
  if (!answer) throw new Error('a part of the home page has no shape')
  return answer
}
/** As many acts as fit beside the rest. */
const ACTS = 8

export const readHome = endpoint({
  route: 'GET /api/home',
  summary:
    'What a person meets first: what came back to them, who is missing, what was done, what is to be judged and explained; null where it is not theirs',
  may: 'member',
  answer: Type.Object({
    firstSteps: Nullable(FirstStepsSchema),
    own: itemsOf(findOwnRecords),
    gaps: Nullable(itemsOf(findCheckGaps)),
    acts: Nullable(itemsOf(findActs)),
    projects: Nullable(itemsOf(findProjectsEndpoint)),
    appraisals: Nullable(itemsOf(findWaitingAppraisals)),
    assigned: Nullable(itemsOf(findAssigned)),
  }),
  async handle(asked) {
    return {
      firstSteps: await findFirstSteps(asked),
      own: (await ask(findOwnRecords, asked)) ?? { items: [] },
      gaps: await ask(findCheckGaps, asked),
      acts: await ask(findActs, asked, { limit: ACTS }),
      projects: await ask(findProjectsEndpoint, asked),
      appraisals: await ask(findWaitingAppraisals, asked),
      assigned: await ask(findAssigned, asked),
    }
  },
})
