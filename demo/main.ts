import { runPlatform } from '../server/src/run-platform.ts'
import { loadTrainingRegion } from './load.ts'

runPlatform((platform) => loadTrainingRegion(platform))
