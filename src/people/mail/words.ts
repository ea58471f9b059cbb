import type { Locale, Role } from '../members/schema.ts'
import type { Message } from './letter.ts'

type Said = Omit<Message, 'action'>

interface Words {
  test(about: { workspace: string }): Said
  invitation(about: { inviter: string; workspace: string; role: Role; days: number; url: string }): Message
  reset(about: { minutes: number; url: string }): Message
  mention(about: { by: string; workspace: string; quote: string; url: string }): Message
}

/** What our mails say, in each language. */
export const MAIL_WORDS: Record<Locale, Words> = {
  en: {
    test: ({ workspace }) => ({
      title: `Mail works in ${workspace}`,
      paragraphs: ['This is the test mail you asked for. Invitations and new passwords will reach people this way.'],
      foot: 'Sent because somebody pressed “Send a test mail” in the settings.',
    }),
    invitation: ({ inviter, workspace, role, days, url }) => ({
      title: `${inviter} invites you to ${workspace}`,
      paragraphs: [
        `${workspace} collects what its customers say in Earshot. You are invited as ${{ owner: 'an owner', admin: 'an admin', member: 'a member', viewer: 'a viewer' }[role]}.`,
        `The link works once, for ${days} days.`,
      ],
      action: { label: 'Accept the invitation', url },
      foot: 'If you did not expect this, you need not do anything.',
    }),
    reset: ({ minutes, url }) => ({
      title: 'A new password for Earshot',
      paragraphs: [`Somebody asked for a new password for your account. The link works once, for ${minutes} minutes.`],
      action: { label: 'Choose a new password', url },
      foot: 'If it was not you, you need not do anything: your password stays as it is.',
    }),
    mention: ({ by, workspace, quote, url }) => ({
      title: `${by} mentions you in ${workspace}`,
      paragraphs: [quote],
      action: { label: 'Open the feedback', url },
      foot: 'You get this because a note in Earshot mentions you.',
    }),
  },
  ko: {
    test: ({ workspace }) => ({
      title: `${workspace}의 메일 설정이 정상입니다`,
      paragraphs: ['요청하신 테스트 메일입니다. 초대와 비밀번호 재설정 안내가 이 메일 서버로 발송됩니다.'],
      foot: '설정에서 ‘테스트 메일 보내기’를 눌러 발송된 메일입니다.',
    }),
    invitation: ({ inviter, workspace, role, days, url }) => ({
      title: `${inviter}님이 ${workspace} 워크스페이스에 초대했습니다`,
      paragraphs: [
        `${workspace}에서는 Earshot으로 고객 의견을 모아 살펴보고 있습니다. ${{ owner: '소유자', admin: '관리자', member: '멤버', viewer: '뷰어' }[role]} 역할로 초대되셨습니다.`,
        `아래 링크는 ${days}일 동안 한 번만 사용할 수 있습니다.`,
      ],
      action: { label: '초대 수락하기', url },
      foot: '짐작 가는 바가 없으시면 이 메일을 무시하셔도 됩니다.',
    }),
    reset: ({ minutes, url }) => ({
      title: 'Earshot 비밀번호 재설정 안내',
      paragraphs: [
        `회원님 계정의 비밀번호 재설정이 요청되었습니다. 아래 링크는 ${minutes}분 동안 한 번만 사용할 수 있습니다.`,
      ],
      action: { label: '새 비밀번호 설정하기', url },
      foot: '직접 요청하지 않으셨다면 이 메일을 무시하셔도 됩니다. 비밀번호는 바뀌지 않습니다.',
    }),
    mention: ({ by, workspace, quote, url }) => ({
      title: `${by}님이 ${workspace}에서 회원님을 언급했습니다`,
      paragraphs: [quote],
      action: { label: '의견 열기', url },
      foot: 'Earshot의 메모에서 언급되어 발송된 메일입니다.',
    }),
  },
  zh: {
    test: ({ workspace }) => ({
      title: `${workspace} 的邮件设置正常`,
      paragraphs: ['这是您请求的测试邮件。今后邀请和重置密码的邮件将通过此服务器发送。'],
      foot: '有人在设置中点击了“发送测试邮件”，因此发出此邮件。',
    }),
    invitation: ({ inviter, workspace, role, days, url }) => ({
      title: `${inviter} 邀请您加入 ${workspace}`,
      paragraphs: [
        `${workspace} 正在使用 Earshot 汇总客户反馈。您受邀的角色是${{ owner: '所有者', admin: '管理员', member: '成员', viewer: '查看者' }[role]}。`,
        `以下链接 ${days} 天内有效，只能使用一次。`,
      ],
      action: { label: '接受邀请', url },
      foot: '如果您对此毫不知情，请忽略此邮件。',
    }),
    reset: ({ minutes, url }) => ({
      title: '重置您的 Earshot 密码',
      paragraphs: [`有人请求重置您账号的密码。以下链接 ${minutes} 分钟内有效，只能使用一次。`],
      action: { label: '设置新密码', url },
      foot: '如果不是您本人操作，请忽略此邮件，您的密码不会改变。',
    }),
    mention: ({ by, workspace, quote, url }) => ({
      title: `${by} 在 ${workspace} 的备注中提到了您`,
      paragraphs: [quote],
      action: { label: '打开反馈', url },
      foot: '因为 Earshot 中有备注提到了您，所以发出此邮件。',
    }),
  },
  ja: {
    test: ({ workspace }) => ({
      title: `${workspace} のメール設定は正常です`,
      paragraphs: ['ご依頼のテストメールです。今後、招待やパスワード再設定のメールはこのサーバーから送信されます。'],
      foot: '設定画面で「テストメールを送信」が押されたため、お送りしています。',
    }),
    invitation: ({ inviter, workspace, role, days, url }) => ({
      title: `${inviter} さんから ${workspace} への招待`,
      paragraphs: [
        `${workspace} では Earshot でお客様の声を集めています。${{ owner: 'オーナー', admin: '管理者', member: 'メンバー', viewer: '閲覧者' }[role]}として招待されています。`,
        `下のリンクは ${days} 日間、1 回だけ使えます。`,
      ],
      action: { label: '招待を承諾する', url },
      foot: 'お心当たりがない場合は、このメールを無視してください。',
    }),
    reset: ({ minutes, url }) => ({
      title: 'Earshot のパスワード再設定',
      paragraphs: [
        `お使いのアカウントでパスワードの再設定が申し込まれました。下のリンクは ${minutes} 分間、1 回だけ使えます。`,
      ],
      action: { label: '新しいパスワードを設定する', url },
      foot: 'お心当たりがない場合は、このメールを無視してください。パスワードは変わりません。',
    }),
    mention: ({ by, workspace, quote, url }) => ({
      title: `${by} さんが ${workspace} のメモであなたに言及しました`,
      paragraphs: [quote],
      action: { label: 'お客様の声を開く', url },
      foot: 'Earshot のメモであなたが言及されたため、お送りしています。',
    }),
  },
}
