import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const BIN = fileURLToPath(new URL('../bin/earshot.js', import.meta.url))
const SAID = [
  '배송이 늦었지만 포장은 예뻤어요',
  '화면이 자꾸 멈춰요. 고쳐 주세요',
  '상담원이 친절해서 다시 사고 싶어요',
  '가격에 비해 품질이 아쉬워요',
  '아이가 정말 좋아해요. 추천합니다',
]

/** Peak memory of the import command as its input grows: reading alone (--dry-run), and storing. Megabytes of the inputs. */
export async function benchMemory({ dry, stored }: { dry: [number, number]; stored: [number, number] }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-memory-'))
  try {
    for (const [name, sizes, args, asked] of [
      ['--dry-run', dry, ['--dry-run'], '≤ 1.20'],
      ['stored', stored, [], 'the same'],
    ] as const) {
      const peaks: number[] = []
      for (const megabytes of sizes)
        peaks.push(
          await peakOf(
            await writeFile(join(folder, `${megabytes}.csv`), megabytes),
            join(folder, `data-${name}-${megabytes}`),
            args,
          ),
        )
      const [small = 1, large = 1] = peaks
      console.log(
        `memory ${name}: ${sizes[1]} MB against ${sizes[0]} MB: ${(large / small).toFixed(2)} (asked: ${asked}; ${Math.round(small / 1024)} → ${Math.round(large / 1024)} MB)`,
      )
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function writeFile(path: string, megabytes: number): Promise<string> {
  const out = createWriteStream(path)
  out.write('review_id,product_name,date,rating,author,review\n')
  let bytes = 0
  for (let i = 0; bytes < megabytes * 1e6; i++) {
    const day = new Date(Date.UTC(2020, 0, 1 + (i % 1500))).toISOString().slice(0, 10)
    const line = `R${10_000_000 + i},item ${i % 300},${day},${1 + (i % 5)},a${i % 5000},"${SAID[i % SAID.length]} ${i}"\n`
    bytes += Buffer.byteLength(line)
    if (!out.write(line)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
  return path
}

/** Kilobytes of resident memory at the highest, as GNU time's %M would say; asked of the system at the end of the process. */
async function peakOf(file: string, dataDir: string, args: readonly string[]): Promise<number> {
  const report = 'process.on("exit",()=>process.stderr.write("PEAK "+process.resourceUsage().maxRSS+"\\n"))'
  const child = spawn(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(report)}`,
      BIN,
      'import',
      file,
      '--source',
      'memory',
      ...args,
    ],
    {
      env: { ...process.env, EARSHOT_DATA_DIR: dataDir },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk
  })
  await once(child, 'exit')
  rmSync(dataDir, { recursive: true, force: true })
  const peak = /PEAK (\d+)/.exec(said)?.[1]
  if (peak === undefined) throw new Error(`the import did not end well: ${said}`)
  return Number(peak)
}
