import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = 'http://localhost:4680'

export default defineConfig({
  plugins: [react()],
  publicDir: 'src/ui/public',
  build: { outDir: 'dist/console', emptyOutDir: true, target: 'es2022' },
  server: { port: 4681, proxy: { '/api': server, '/healthz': server } },
})
