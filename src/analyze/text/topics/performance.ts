import type { TopicDefinition } from '../topic.ts'
import { seeds } from './seeds.ts'

export const PERFORMANCE_TOPICS: TopicDefinition[] = [
  {
    id: 'performance/crash',
    area: 'performance',
    leaning: -1,
    label: { en: 'Crashes and freezes', ko: '튕김·멈춤', zh: '闪退卡死', ja: '落ちる・固まる' },
    seeds: {
      en: seeds(
        `crash, crashes, crashing, force close, force closes, force closing, freeze, freezes, freezing, frozen, froze, keeps closing, shuts down, shut down, kicks me out, kicked me out, black screen, white screen, blank screen, won't open, wont open, doesn't open, not opening, unresponsive, hangs, keeps stopping, won't load, wont load`,
      ),
      ko: seeds(
        `튕기, 튕겨, 튕김, 튕깁, 튕긴, 팅기, 팅겨, 팅김, 팅김현상, 꺼져, 꺼지, 꺼짐, 강제종료, 강제 종료, 멈춰, 멈춤, 멈추, 멈춥, 먹통, 다운되, 다운됨, 뻗어, 뻗음, 검은화면, 검은 화면, 흰화면, 흰 화면, 하얀 화면, 안 열려, 안열려, 안 열리, 실행이 안, 실행 안, 실행안, 안 켜, 튕겼, 무한로딩, 무한 로딩, 얼어`,
      ),
      zh: seeds(
        `闪退, 崩溃, 卡死, 死机, 黑屏, 白屏, 打不开, 无响应, 没反应, 自动退出, 强制退出, 崩了, 卡住, 闪屏, 蓝屏, 老是退出, 无故退出, 进不去, 点不开, 启动不了`,
      ),
      ja: seeds(
        `落ちる, 落ちて, 落ちま, 落ちた, 落ちすぎ, 強制終了, フリーズ, 固まる, 固まっ, 固まり, 動かなくな, 起動しな, 起動でき, 開けな, 開かな, クラッシュ, 真っ黒, 真っ白, 止まって, 止まる, 反応しな, 画面が動か`,
      ),
    },
  },
  {
    id: 'performance/slow',
    area: 'performance',
    leaning: -1,
    label: { en: 'Slow or lagging', ko: '느림·렉', zh: '卡顿慢', ja: '重い・遅い' },
    seeds: {
      en: seeds(
        `slow, sluggish, lag, lags, laggy, lagging, loading time, load time, takes forever to load, takes too long to load, slow loading, slow to load, stutter, delay in, battery drain, drains my battery, drains battery, overheating, overheats, heats up, seconds to load, takes ages, instantly, takes forever, rate limit, spins, spinning`,
      ),
      ko: seeds(
        `느려, 느리, 느림, 느린, 느려터, 버벅, 버벅거, 버벅임, 렉, 렉걸, 랙, 로딩, 로딩이, 로딩 시간, 반응이 느, 속도 개선, 끊겨, 끊김, 끊기, 버퍼링, 발열, 배터리 광탈, 배터리 소모, 무거워, 굼뜬, 늦게 옴, 배터리, 로딩만, 한참 걸`,
      ),
      zh: seeds(
        `卡顿, 很卡, 太卡, 好卡, 卡得, 卡的要死, 卡爆, 反应慢, 加载慢, 加载不出, 速度慢, 运行慢, 响应慢, 缓冲, 发热, 发烫, 耗电, 卡成, 巨卡, 转圈, 网速, 内存, 掉电, 快多了, 加载, 秒开`,
      ),
      ja: seeds(
        `重い, 重すぎ, 重くな, 遅い, 遅すぎ, 動作が重, 動作が遅, カクカク, カクつ, ラグ, 読み込み, ロード, 反応が遅, もっさり, 発熱, 熱くな, 電池の減り, バッテリーの減り, 処理落ち, 通信中, ローディング, 待たされ, 遅く`,
      ),
    },
  },
  {
    id: 'performance/bug',
    area: 'performance',
    leaning: -1,
    label: { en: 'Bugs and errors', ko: '오류·버그', zh: '错误与故障', ja: '不具合・エラー' },
    seeds: {
      en: seeds(
        `bug, bugs, buggy, glitch, glitches, glitchy, error, errors, error message, not working properly, not working, doesn't load, not loading, doesn't save, didn't save, lost my data, lost my progress, lost all my, lost everything, sync issue*, won't sync, doesn't sync, broken link, sound not working, notifications don't work,
        not showing, not syncing, refresh the page, cut out, cuts out, stops working, vanished, disappear*, won't save, broke, shifted by, duplicated, wrong time, loses`,
      ),
      ko: seeds(
        `오류, 에러, 버그, 오작동, 안 돼요, 안돼요, 안되요, 안 되요, 안됨, 안 됨, 안됩니다, 안 됩니다, 안되네, 안 되네, 먹히지, 안 먹, 안먹, 안 나와, 안나와, 안 나오, 안나오, 안 떠, 안떠, 안 뜨, 안뜨, 안 보여, 안보여, 안 들려, 안들려, 저장이 안, 저장 안,
        동기화, 날아갔, 날라갔, 사라졌, 없어졌, 알림이 안, 소리가 안, 소리 안, 재생이 안, 재생 안, 재생안, 연동이 안, 안 눌려, 안눌려, 안 울려, 안 울림, 중복으로, 두 번씩, 초기화됐, 싹 사라, 다 사라, 저장이 안됨`,
      ),
      zh: seeds(
        `bug, 错误, 报错, 出错, 故障, 异常, 失败, 加载失败, 不显示, 显示不, 没声音, 没有声音, 数据丢失, 存档没了, 丢失数据, 乱码, 系统错误, 不兼容, 兼容, 无法使用, 无法打开, 漏洞, 没法用, 收不到通知, 丢了, 全乱, 不准, 定位, 同步不, 不同步, 清零,
        显示错`,
      ),
      ja: seeds(
        `不具合, バグ, エラー, おかしく, 表示されな, 反映されな, 保存され, データが消, 消えた, 消えて, 消えま, 引き継ぎ, 引継ぎ, 同期, 音が出な, 通知が来な, 再生でき, 使えなくな, 読み込めな, 見れなくな, 見られな, 切れる, 消える, 文字化け, 勝手に,
        動かない, 二重に, メンテ, 反応が`,
      ),
    },
  },
  {
    id: 'performance/update',
    area: 'performance',
    label: { en: 'After an update', ko: '업데이트', zh: '更新后', ja: 'アップデート' },
    seeds: {
      en: seeds(
        `update, updates, updated, latest version, new version, since the update, after the update, last update, latest update, new update, recent update, previous version, old version, go back to the old, upgrade`,
      ),
      ko: seeds(
        `업데이트, 업뎃, 업데이트 후, 업데이트 이후, 새 버전, 최신 버전, 최신버전, 예전 버전, 이전 버전, 구버전, 패치, 롤백, 개편, 업글, 리뉴얼`,
      ),
      zh: seeds(`更新, 升级, 新版, 新版本, 旧版, 老版本, 更新后, 改版, 最新版, 升级后, 改版后`),
      ja: seeds(
        `アップデート, アプデ, 更新, 最新版, 新しいバージョン, バージョンアップ, 前のバージョン, 旧バージョン, 改悪, リニューアル, バージョン`,
      ),
    },
  },
  {
    id: 'performance/connection',
    area: 'performance',
    label: { en: 'Connection and playback', ko: '접속·재생', zh: '连接与播放', ja: '接続・再生' },
    seeds: {
      en: seeds(
        `connection, disconnect, disconnects, disconnected, disconnecting, can't connect, cannot connect, won't connect, servers, server down, network error, buffering, bluetooth, wifi, wi-fi, pairing, streaming, playback, casting, chromecast, matchmaking, sync, syncing, offline`,
      ),
      ko: seeds(
        `접속, 연결, 서버, 네트워크, 와이파이, 블루투스, 끊김, 스트리밍, 미러링, 캐스팅, 크롬캐스트, 페어링, 통신, 점검, 점검이, 서버점검`,
      ),
      zh: seeds(`连接, 连不上, 断线, 掉线, 断开, 服务器, 蓝牙, wifi, 信号, 投屏, 配对, 断连, 卡顿, 连上`),
      ja: seeds(
        `接続, 繋がら, つながら, 通信エラー, サーバー, サーバ, ネットワーク, bluetooth, ブルートゥース, wifi, wi-fi, 切断, 途切れ, ペアリング, 再生, キャスト`,
      ),
    },
  },
]
