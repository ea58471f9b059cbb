import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { FIRST_WORDS } from './locales/first-words.ts'

const server = 'http://localhost:4680'

/** Cuts each catalogue in two, `?first` and `?rest`, so that the first screen waits for its own words alone. */
function cutCatalogues(): Plugin {
  return {
    name: 'cut-catalogues',
    enforce: 'pre',
    load(id) {
      const [, path, part] = /(.*\/locales\/\w+\.json)\?(first|rest)$/.exec(id) ?? []
      if (path === undefined) return null
      this.addWatchFile(path)
      const sections = Object.entries(JSON.parse(readFileSync(path, 'utf8')) as object)
      const kept = sections.filter(([name]) => FIRST_WORDS.includes(name) === (part === 'first'))
      return { code: `export default ${JSON.stringify(Object.fromEntries(kept))}`, moduleType: 'js' }
    },
  }
}

export default defineConfig({
  plugins: [cutCatalogues(), react()],
  publicDir: 'src/ui/public',
  build: { outDir: 'dist/console', emptyOutDir: true, target: 'es2022' },
  server: { port: 4681, proxy: { '/api': server, '/healthz': server } },
})
