/** The settings that the contracts expect of a service under test. */
export const contractSettings = {
  AGENT_TOKENS: 'li:a-token-for-tests-only,wang:another-token-for-tests',
  SUPERVISORS: 'li',
  ALLOWED_ORIGINS: 'https://partner.example',
  RATE_LIMIT: 'off',
  LOG_LEVEL: 'silent',
} as const;
export const contractToken = 'a-token-for-tests-only';
