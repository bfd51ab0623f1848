import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../src/runtime/config.ts';

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toEqual({
      PORT: 8787,
      DATA_DIR: './data',
      ALLOWED_ORIGINS: [],
      RATE_LIMIT: 'on',
      TRUSTED_PROXIES: 0,
      AGENT_TOKENS: [],
      SUPERVISORS: [],
      METRICS: 'agents',
      CONTACT_POLICY: 'published',
      RETENTION_DAYS: 30,
      LOG_LEVEL: 'info',
    });
  });

  it('reads what is set, and takes an empty value as not set', () => {
    const config = readConfig({
      PORT: '9000',
      HOST: '',
      AGENT_TOKENS: 'li:abc:def-ghi-jkl-mno, 王:口令一二三四五六七八九十口令一二',
      ALLOWED_ORIGINS: 'https://a.example, http://localhost:3000',
      TELEGRAM_BOT_TOKEN: '123456:ABC-DEF_1',
      DB: {},
      PATH: '/usr/bin',
    });
    expect(config).toMatchObject({
      PORT: 9000,
      AGENT_TOKENS: [
        { name: 'li', token: 'abc:def-ghi-jkl-mno' },
        { name: '王', token: '口令一二三四五六七八九十口令一二' },
      ],
      ALLOWED_ORIGINS: ['https://a.example', 'http://localhost:3000'],
      TELEGRAM_BOT_TOKEN: '123456:ABC-DEF_1',
    });
    expect(config).not.toHaveProperty('HOST');
    expect(config).not.toHaveProperty('PATH');
  });

  it.each([
    ['PORT', '80a'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'hui.example'],
    ['ALLOWED_ORIGINS', 'https://a.example/path'],
    ['RATE_LIMIT', 'yes'],
    ['AGENT_TOKENS', 'nocolon'],
    ['AGENT_TOKENS', 'li:fifteen-letters'],
    ['AGENT_TOKENS', 'li:a-token-of-16-ch,li:a-token-of-16-chr'],
    ['CONTACT_POLICY', 'all'],
    ['RETENTION_DAYS', '0'],
    ['LOG_LEVEL', 'loud'],
    ['TELEGRAM_BOT_TOKEN', 'abc'],
    ['TELEGRAM_API_ROOT', 'example'],
  ])('refuses %s=%s in Chinese, without repeating the value', (name, value) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(new RegExp(`${name}：.*\\p{Script=Han}`, 'u'));
    expect(read).not.toThrow(new RegExp(`：.*${value}(?!\\p{Script=Han})$`, 'u'));
  });

  it('names every fault at once', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT[\s\S]*LOG_LEVEL/);
  });
});
