import { describe, expect, it } from 'vitest';
import { createDirectory } from '../../../src/conversation/directory/directory.ts';
import { knowledge, lastOf } from '../real-conversation.ts';

const directory = createDirectory(knowledge, 'published');

const contactsOf = (measureId: string, region: string | null) => {
  const measure = knowledge.measures.find(({ id }) => id === measureId) ?? expect.fail(measureId);
  return directory.forMeasure(measure, region);
};
const rolesOf = (measureId: string, region: string | null) =>
  contactsOf(measureId, region)
    .filter(({ step }) => step === 'measure')
    .map(({ role }) => role);

describe('whom to ask', () => {
  it('counts a zone without a code of its own to the desk that names it, for the whole city first', () => {
    expect(rolesOf('sx2020-09-2', '330600')[0]).toBe('越城、柯桥、上虞、滨海新城的特种设备检验');
    expect(rolesOf('sx2020-09-2', '330600')).toHaveLength(3);
  });

  it('keeps that desk from the districts it does not name', () => {
    expect(rolesOf('sx2020-09-2', '330681')).toEqual(['诸暨的特种设备检验']);
    expect(rolesOf('sx2020-09-2', '330603')).toEqual(['越城、柯桥、上虞、滨海新城的特种设备检验']);
  });

  it('puts whoever watches over eleven landlords before them', () => {
    expect(contactsOf('sx2020-08', '330602')[0]?.agency).toContain('国资委');
  });

  it('calls the desk of the place that is named, whoever is there', () => {
    const reply = lastOf('2020年绍兴锅炉检验费减半 越城的饭店', '诸暨的同行打哪个');
    expect(reply.contacts[0]?.role).toBe('诸暨的特种设备检验');
  });
});
