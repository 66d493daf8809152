import { X509Certificate, createPrivateKey } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localhostCertificate } from './certificate';

const scratch = mkdtempSync(join(tmpdir(), 'kaohe-certificate-'));
afterAll(() => rmSync(scratch, { recursive: true }));

test('the certificate is for localhost, fits its key, is kept, and is renewed in time', async () => {
  const folder = join(scratch, 'kept', 'localhost');
  const first = await localhostCertificate(folder);
  const certificate = new X509Certificate(first.cert);
  expect(certificate.checkHost('localhost')).toBe('localhost');
  expect(certificate.checkPrivateKey(createPrivateKey(first.key))).toBe(true);
  expect(readdirSync(join(scratch, 'kept'))).toEqual(['localhost']); // no draft is left

  expect(await localhostCertificate(folder)).toEqual(first);

  const monthAgo = new Date(Date.now() - 30 * 86_400_000);
  utimesSync(join(folder, 'localhost.key'), monthAgo, monthAgo);
  expect(await localhostCertificate(folder)).not.toEqual(first);
});
