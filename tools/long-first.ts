import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What waits much longer than it works: begun last, it would have the machine to itself at the end of a run. */
const long = [
  'bench/chaos/chaos.test.ts',
  'server/test/permissions/permissions.test.ts',
  'server/src/platform/jobs/jobs.test.ts',
  'server/src/platform/database/pool.test.ts',
  'server/src/modules/imports/bombs.test.ts',
  'server/src/modules/backups/bases/bases.test.ts',
  'workbench/test/every-screen.test.ts',
  'workbench/test/appraisals/appraisals.test.ts',
]

/** The usual order, but of each project those first that take longest. */
export class LongFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const position = long.findIndex((name) => moduleId.endsWith(name))
      return position < 0 ? long.length : position
    }
    const files = await super.sort(specifications)
    const projects = [...new Set(files.map(({ project }) => project.name))]
    const nth = ({ project }: TestSpecification) => projects.indexOf(project.name)
    return files.sort((one, other) => nth(one) - nth(other) || rank(one) - rank(other))
  }
}
