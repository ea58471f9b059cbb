#!/usr/bin/env node
import v8 from 'node:v8'
import { ready } from '../scripts/ready.mjs'

// A batch of an import outlives V8's nursery of 16 MB; copying it again and again would cost as much as all the rest.
v8.setFlagsFromString('--max-semi-space-size=64')

await ready({})
const { main } = await import('../dist/server/main.js')
process.exitCode = await main(process.argv.slice(2))
