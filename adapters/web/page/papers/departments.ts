import type { Agency } from '../../../../src/knowledge/schema/agency.ts';

export type Department = Agency['sector'];

/** Kinds of office as an owner calls them. */
export const departments: Readonly<Record<Department, string>> = {
  hrss: '人社（社保、就业）',
  tax: '税务',
  market: '市场监管（执照）',
  commerce: '商务',
  development: '发改',
  finance: '财政',
  'state-assets': '国资',
  bank: '银行',
  'bank-regulator': '银行保险监管',
  'central-bank': '人民银行',
  carrier: '电信、移动、联通',
  landlord: '国企房东',
  testing: '检测院',
  power: '供电',
  utilities: '供水供气',
  health: '卫健',
  transport: '交通、交警',
  housing: '住建、房管',
  justice: '司法',
  culture: '文旅',
  economy: '经信',
  agriculture: '农业农村',
  veterans: '退役军人',
  statistics: '统计',
  data: '大数据',
  audit: '审计',
  science: '科技',
  association: '协会',
  local: '街道、乡镇、政府',
  hotline: '热线',
  other: '其他',
};
