import Type, { type Static } from 'typebox'
import { findCheckGaps } from '#modules/checks'
import { ledgerSize } from '#modules/figures'
import { findOrganizationsEndpoint, findRootOrganization, organizationPolicy } from '#modules/organizations'
import { countPeople, findAwaiting, findUnitsWithout, isHeld } from '#modules/people'
import { seats } from '#platform/actor'
import type { EndpointRequest } from '#platform/endpoint'
import { Choice } from '#platform/shapes'

type Asked = EndpointRequest<undefined, undefined, undefined>

const steps = ['units', 'table', 'people', 'passwords', 'recorder', 'checker', 'auditor', 'counted'] as const

export const FirstStepsSchema = Type.Array(
  Type.Object({
    step: Choice(steps),
    done: Type.Boolean(),
    missing: Type.Integer({ description: 'How many units or people it still concerns' }),
    names: Type.Array(Type.String(), { description: 'The first of these' }),
  }),
  { description: 'What a platform needs before its first record counts; empty once all of it is there' },
)
export type FirstStep = Static<typeof FirstStepsSchema>[number]

/** Whether there is anything but the first of a kind. */
const FEW = 2
const NAMED = 8
const MOST = 100_000

const step = (
  name: FirstStep['step'],
  done: boolean,
  units: readonly { shortName: string }[] = [],
): FirstStep => ({
  step: name,
  done,
  missing: units.length,
  names: units.slice(0, NAMED).map(({ shortName }) => shortName),
})

const hasUnits = async (asked: Asked) => {
  const found = await findOrganizationsEndpoint.handle({ ...asked, query: { limit: FEW } } as never)
  return (found as { items: unknown[] }).items.length >= FEW
}

/** Units whose work would wait where neither they nor a unit above has a checker. */
async function unwatched(asked: Asked) {
  const found = await findCheckGaps.handle({ ...asked, query: {} } as never)
  return (found as Static<typeof findCheckGaps.answer & {}>).items.filter(({ deputyId }) => deputyId === null)
}

/** The steps to the first record that counts, for whoever manages units; null for everybody else. */
export async function findFirstSteps(asked: Asked): Promise<FirstStep[] | null> {
  const { db, actor } = asked
  const places = seats(actor, organizationPolicy.manage)
  if (places.length === 0) return null
  const units = await hasUnits(asked)
  const people = (await countPeople(db, FEW)) >= FEW
  // Who audits is named on top of the tree, for all that concerns no unit is read there alone.
  const names = places.includes((await findRootOrganization(db))?.id ?? 0)
  const auditor = !names || (await isHeld(db, 'auditor'))
  const counted = (await ledgerSize(db)) > 0
  // Of a platform at work no more is asked here: units without a checker have their own place on the page.
  if (units && people && auditor && counted) return []
  const recorder = await isHeld(db, 'recorder')
  const checker = await isHeld(db, 'checker')
  const gaps = await unwatched(asked)
  const awaiting = (await Promise.all(places.map((unit) => findAwaiting(db, unit, MOST)))).flat()
  return [
    step('units', units),
    step('table', units),
    step('people', people, await findUnitsWithout(db, 'administrator', places)),
    step(
      'passwords',
      people && awaiting.length === 0,
      awaiting.map(({ name }) => ({ shortName: name })),
    ),
    step('recorder', recorder),
    step('checker', checker && gaps.length === 0, gaps),
    step('auditor', auditor),
    step('counted', counted),
  ]
}
