import { serveReaders } from '#platform/workers/serve-readers'
import { readers } from './readers.ts'

// What the platform's child processes run.
serveReaders(readers)
