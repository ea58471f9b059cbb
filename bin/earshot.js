#!/usr/bin/env node
import { ready } from '../scripts/ready.mjs'

await ready({})
const { main } = await import('../dist/server/main.js')
process.exitCode = await main(process.argv.slice(2))
