import * as z from 'zod';

/** Document prefixes of the inventory. */
export const documentIdSchema = z
  .string()
  .regex(/^[a-z]+\d*$/, '文件编号用小写字母加年份，如 yz2022')
  .brand<'DocumentId'>();
export type DocumentId = z.infer<typeof documentIdSchema>;

/** `sx2020-05-1`: the document's prefix, then the row. Same as in the inventory and the file name. */
export const measureIdSchema = z
  .string()
  .regex(/^[a-z]+\d*(-[a-z0-9]+)+$/, '措施编号写成 文件编号-序号，如 sx2020-05-1')
  .brand<'MeasureId'>();
export type MeasureId = z.infer<typeof measureIdSchema>;

export const factIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, '事实编号用小写英文和下划线，如 monthly_sales')
  .brand<'FactId'>();
export type FactId = z.infer<typeof factIdSchema>;

/** GB/T 2260 code of six digits. */
export const regionCodeSchema = z
  .string()
  .regex(/^\d{6}$/, '地区要写六位行政区划代码，如 330603')
  .brand<'RegionCode'>();
export type RegionCode = z.infer<typeof regionCodeSchema>;

/** Kebab-case id of agencies, desks (`agency.desk`), themes and events. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+([-.][a-z0-9]+)*$/, '编号用小写英文、数字和短横线，如 keqiao-hrss');

/** The document a measure belongs to: `sx2020` of `sx2020-05-1`. */
export function documentOf(measureId: string): string {
  return measureId.slice(0, measureId.indexOf('-'));
}
