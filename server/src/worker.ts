import { serveReaders } from '#house/workers/serve-readers'
import { readers } from './readers.ts'

// What the house's child processes run.
serveReaders(readers)
