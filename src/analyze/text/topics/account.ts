import type { TopicDefinition } from '../topic.ts'
import { seeds } from './seeds.ts'

export const ACCOUNT_TOPICS: TopicDefinition[] = [
  {
    id: 'account/login',
    area: 'account',
    label: { en: 'Sign-in', ko: '로그인', zh: '登录', ja: 'ログイン' },
    seeds: {
      en: seeds(
        `login, log in, logging in, log-in, sign in, signing in, sign-in, password, can't log in, cannot log in, can't login, locked out, logged out, logs me out, log out, 2fa, two factor, authentication, reset password, forgot password, access my account, locked me out, my account, ownership, admin`,
      ),
      ko: seeds(
        `로그인, 로그아웃, 비밀번호, 비번, 아이디, 로그인이 안, 로그인 안, 자동로그인, 자동 로그인, 계정, 계정 찾기, 비밀번호 찾기, 잠금, 접속이 안`,
      ),
      zh: seeds(
        `登录, 登陆, 登不上, 登录不了, 登不进, 帐号, 忘记密码, 找回密码, 掉登录, 退出登录, 封号, 被封, 登入, 帳戶, 账户, 登不上去, 验证, 我的账号`,
      ),
      ja: seeds(
        `ログイン, ログアウト, パスワード, アカウント, サインイン, ログインでき, ログイン画面, 入れな, 二段階認証, 垢ban, アカウント停止, 管理者, 二段階, 本人確認`,
      ),
    },
  },
  {
    id: 'account/signup',
    area: 'account',
    label: { en: 'Sign-up and verification', ko: '가입·인증', zh: '注册与验证', ja: '登録・認証' },
    seeds: {
      en: seeds(
        `sign up, signing up, sign-up, signup, register, registration, create an account, create account, verification, verify, verification code, otp, confirmation email, identity check, membership, billing address, saved addresses, transfer`,
      ),
      ko: seeds(
        `회원가입, 회원 가입, 가입, 본인인증, 본인 인증, 인증번호, 인증 번호, 인증이 안, 인증 안, 인증, 탈퇴, 회원탈퇴, 회원 탈퇴, 휴면`,
      ),
      zh: seeds(`注册, 验证码, 收不到验证码, 实名认证, 实名, 认证, 手机验证, 注销, 注销账号, 身份验证, 绑定手机, 绑定`),
      ja: seeds(`会員登録, 新規登録, 認証, 認証コード, 本人確認, 認証メール, 認証でき, 登録でき, 退会`),
    },
  },
  {
    id: 'account/privacy',
    area: 'account',
    label: { en: 'Privacy and security', ko: '개인정보·보안', zh: '隐私与安全', ja: 'プライバシー・安全' },
    seeds: {
      en: seeds(
        `privacy, personal data, personal information, personal info, data breach, hacked, hack, hackers, security, selling my data, sell your data, tracking me, gdpr, stolen account, phishing, identity theft, location access, got into my account`,
      ),
      ko: seeds(
        `개인정보, 개인 정보, 유출, 해킹, 보안, 권한, 도용, 사생활, 정보 수집, 위치 정보, 피싱, 접근 권한, 도청`,
      ),
      zh: seeds(`隐私, 个人信息, 泄露, 盗号, 被盗, 安全, 权限, 信息安全, 偷跑, 窃取, 监听, 索要权限, 骚扰电话, 诈骗`),
      ja: seeds(
        `個人情報, プライバシー, 流出, 漏洩, セキュリティ, 乗っ取り, 乗っ取ら, 不正アクセス, 不正利用, 権限, 位置情報, 情報漏`,
      ),
    },
  },
]
