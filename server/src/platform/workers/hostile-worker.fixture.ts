import { echo, greedy, hostile } from './hostile.fixture.ts'
import { serveReaders } from './serve-readers.ts'

serveReaders([echo, greedy, hostile])
