const OFFICE =
  /牵头(?:单位|部门)?|责任单位|协同单位|哪个部门(?:负责|管|牵头)|归(?:哪|谁)(?:个部门)?管|谁牵头|由谁负责|职责|分工|量化指标|口径|指标值|举措[一二三四五六七八九十\d]+|清单第?[\d一二三四五六七八九十]+|第[\d一二三四五六七八九十]+[条项]|联席会议|专班/;

/** Whether it is somebody of an office who asks: which department leads, what the figures are. */
export const asksAsAgent = (text: string): boolean => OFFICE.test(text);
