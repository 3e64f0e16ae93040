import { chanceFrom } from './chance.ts'
import { demoPhrases } from './demo-plan.ts'
import { type TrainingOrganization, trainingOrganizations } from './land/organizations.ts'
import { type TrainingPerson, type TrainingRole, trainingPeople } from './people.ts'
import { getFrom } from './read.ts'

const seed = 1125

/** Whom the year's work needs beside the persons of people.json: a recorder everywhere, and above them who checks and declares. */
function rolesNeeded({ kind, level }: TrainingOrganization): TrainingRole[] {
  const upper = kind === 'association' && (level === 'league' || level === 'region')
  return upper ? ['recorder', 'checker', 'officer'] : ['recorder']
}

/** Everybody who works in the training region: the persons of people.json first, then as many as the work needs. */
export function trainingStaff(): TrainingPerson[] {
  const named = trainingPeople()
  const chance = chanceFrom(seed)
  const { surnames, givenNames, mongolianNames } = demoPhrases()
  const filled = new Set(
    named.flatMap(({ roles }) => roles.map((seat) => `${seat.role} ${seat.organizationCode}`)),
  )
  const name = () =>
    chance.happens(0.4) ? chance.pick(mongolianNames) : `${chance.pick(surnames)}${chance.pick(givenNames)}`
  const others = trainingOrganizations().flatMap((unit) =>
    rolesNeeded(unit)
      .filter((role) => !filled.has(`${role} ${unit.code}`))
      .map((role) => ({
        account: `${role}-${unit.code}`,
        name: name(),
        roles: [{ role, organizationCode: unit.code }],
      })),
  )
  return [...named, ...others]
}

/** Who does what at a unit; where nobody there holds the role, whoever holds it next above. */
export class Staff<Person> {
  private readonly holders = new Map<string, Person>()
  private readonly parents: ReadonlyMap<string, string | null>

  constructor(people: readonly (Pick<TrainingPerson, 'roles'> & { person: Person })[]) {
    this.parents = new Map(trainingOrganizations().map(({ code, parentCode }) => [code, parentCode]))
    for (const { roles, person } of people)
      for (const { role, organizationCode } of roles) {
        const key = `${role} ${organizationCode}`
        if (!this.holders.has(key)) this.holders.set(key, person)
      }
  }

  at(unit: string, role: TrainingRole): Person {
    const found = this.holders.get(`${role} ${unit}`)
    if (found) return found
    const above = getFrom(this.parents, unit)
    if (above === null) throw new Error(`Nobody is ${role} at or above ${unit}`)
    return this.at(above, role)
  }

  /** The unit above, which checks; the top checks itself. */
  above(unit: string): string {
    return getFrom(this.parents, unit) ?? unit
  }
}
