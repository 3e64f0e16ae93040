import { runPlatform } from './run-platform.ts'

// The product alone: nothing of the training region is loaded, or even read.
runPlatform()
