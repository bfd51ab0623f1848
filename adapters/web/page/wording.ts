/** What the owner's page says about itself. */
export const home = {
  name: '惠小店',
  title: '惠小店：个体户政策助手',
  description:
    '个体工商户扶持政策一问就明白：减税、减租、社保、贷款、补贴、水电费，有没有、轮不轮得到、大概多少钱、打哪个电话。',
  question: '店里的难处，说一句就行',
  lead: '减税减租、社保、贷款、补贴、水电费：有没有、轮不轮得到、多少钱、打哪个电话。',
  /** in the input once a talk has begun */
  next: '接着说',
  placeholder: '比如：我在柯桥租国企的门面开面馆，房租能减吗？',
} as const;

/** What one may count on, and what not. */
export const promises: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: '只说文件里有的',
    text: '不是人工智能聊天，是照着政府文件一条条查、一条条比。文件没写的，就说没写。',
  },
  {
    title: '过期的先告诉您',
    text: '这些文件大多是疫情那几年发的，好些已经到期。到期的会先说清楚，再告诉您现在还能办什么、问谁。',
  },
  {
    title: '不替部门拍板',
    text: '“符合”是说您对得上文件写的条件，批不批由部门定。拿不准，打12345。',
  },
  {
    title: '不留您的底',
    text: '不用注册，不要姓名和手机号。只记您说的店铺情况，到期自动删；说“删除我的记录”马上删。',
  },
];

/** Questions to start from, by situation; each is sent as it reads. */
export const situations: readonly {
  readonly label: string;
  readonly questions: readonly string[];
}[] = [
  {
    label: '房租压得紧',
    questions: ['我在柯桥租国企的门面开面馆，房租能减吗？', '房东是私人，不肯减租怎么办？'],
  },
  {
    label: '税和发票',
    questions: ['小规模纳税人，一个月卖12万，增值税要交吗？', '这个季度的税能晚点交吗？'],
  },
  {
    label: '请了人',
    questions: ['雇了三个人，社保能缓交吗？', '员工从外省回绍兴，路费有补吗？'],
  },
  {
    label: '缺钱周转',
    questions: ['贷款快到期还不上，能延期吗？', '开店想贷款，有没有贴息的？'],
  },
  {
    label: '水电气费',
    questions: ['诸暨的小店，电费能便宜吗？', '欠了两个月水费，会不会停水？'],
  },
  {
    label: '停一阵、关门、重开',
    questions: ['生意不好想歇业一阵，怎么办手续？', '执照快到期了，能在网上办吗？'],
  },
  {
    label: '被乱收费、被拖账',
    questions: ['被乱收费了找谁反映？', '单位欠我货款一直不给，怎么办？'],
  },
  {
    label: '找部门',
    questions: ['柯桥区人社局电话多少？', '我能享受哪些政策？'],
  },
];
