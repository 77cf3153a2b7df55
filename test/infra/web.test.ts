import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { POLICY } from '../browser/site.ts';
import { resources, templates } from './synthesized.ts';

const { web } = templates('prod');
const only = (type: string): Readonly<Record<string, unknown>> => {
  const [found, ...more] = Object.values(resources(web, type));
  expect(more).toEqual([]);
  return found?.Properties ?? {};
};

interface Behavior {
  readonly PathPattern?: string;
  readonly CachePolicyId: string;
  readonly OriginRequestPolicyId?: string;
  readonly AllowedMethods?: readonly string[];
  readonly ViewerProtocolPolicy: string;
  readonly ResponseHeadersPolicyId?: unknown;
}
const distribution = only('AWS::CloudFront::Distribution')['DistributionConfig'] as {
  readonly CacheBehaviors: readonly Behavior[];
  readonly DefaultCacheBehavior: Behavior;
  readonly Origins: readonly Record<string, unknown>[];
};
const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const ALL_VIEWER_EXCEPT_HOST_HEADER = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

describe('the site', () => {
  it('has the API beside its pages on one origin, never kept, with all that the viewer said but the host', () => {
    expect(distribution.CacheBehaviors).toHaveLength(1);
    expect(distribution.CacheBehaviors[0]).toMatchObject({
      PathPattern: '/v1/*',
      CachePolicyId: CACHING_DISABLED,
      OriginRequestPolicyId: ALL_VIEWER_EXCEPT_HOST_HEADER,
      AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
      ViewerProtocolPolicy: 'https-only',
    });
  });

  it('says a secret to the API, which is in no template, no output and no console', () => {
    const told = distribution.Origins.flatMap((origin) => origin['OriginCustomHeaders'] ?? []);
    expect(told).toEqual([{ HeaderName: 'x-origin-secret', HeaderValue: { Ref: 'OriginSecret' } }]);
    expect(web.findParameters('OriginSecret')['OriginSecret']).toMatchObject({ NoEcho: true, MinLength: 43 });
    expect(JSON.stringify(web.findOutputs('*'))).not.toContain('OriginSecret');
  });

  it('keeps its files in a bucket that nobody reads but CloudFront', () => {
    expect(only('AWS::S3::Bucket')['PublicAccessBlockConfiguration']).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
  });

  it('lets pages run our own scripts and styles only, and nobody frame them', () => {
    expect(distribution.DefaultCacheBehavior.ResponseHeadersPolicyId).toBeDefined();
    const { SecurityHeadersConfig } = only('AWS::CloudFront::ResponseHeadersPolicy')['ResponseHeadersPolicyConfig'] as {
      SecurityHeadersConfig: { ContentSecurityPolicy: { ContentSecurityPolicy: string }; FrameOptions: { FrameOption: string } };
    };
    expect(SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy).toBe(POLICY);
    expect(SecurityHeadersConfig.FrameOptions.FrameOption).toBe('DENY');
  });

  it('puts what pages name before the pages, to be kept for ever; and the pages, to be asked for each time', () => {
    const copies = Object.values(resources(web, 'Custom::CDKBucketDeployment')).map(({ Properties }) => [
      Properties['Include'] ?? '*',
      Properties['SystemMetadata'],
    ]);
    expect(copies).toEqual([
      [['assets/*'], { 'cache-control': 'public, max-age=31536000, immutable' }],
      ['*', { 'cache-control': 'no-cache' }],
    ]);
  });
});

interface EdgeRequest {
  readonly uri: string;
  readonly headers: Record<string, { value: string }>;
}

async function edge(name: string, uri: string, headers: EdgeRequest['headers'] = {}): Promise<EdgeRequest> {
  const code = await readFile(fileURLToPath(new URL(`../../infra/edge/${name}.js`, import.meta.url)), 'utf8');
  const handler = runInNewContext(`${code}\nhandler`, {}) as (event: object) => EdgeRequest;
  return handler({ viewer: { ip: '192.0.2.7' }, request: { method: 'GET', uri, headers } });
}

describe('what runs at CloudFront', () => {
  it.each([
    ['/', '/index.html'],
    ['/users', '/index.html'],
    ['/users/01M8EHXV740EC0TTNYT9W2K932', '/index.html'],
    ['/invitation', '/invitation.html'],
    ['/password-reset', '/password-reset.html'],
    ['/email-change', '/email-change.html'],
    ['/invitation/', '/index.html'],
    ['/assets/console-1.js', '/assets/console-1.js'],
    ['/constructor', '/index.html'],
    ['/__proto__', '/index.html'],
  ])('finds for %s the file %s', async (asked, file) => {
    expect((await edge('pages', asked)).uri).toBe(file);
  });

  it('tells the API who is asking, whatever the viewer wrote there', async () => {
    const { headers } = await edge('viewer', '/v1/me', { 'x-viewer-address': { value: '198.51.100.1' } });
    expect(headers['x-viewer-address']).toEqual({ value: '192.0.2.7' });
  });
});

describe('the built pages', () => {
  it.each(['index', 'invitation', 'password-reset', 'email-change'])(
    '(%s) have nothing in them that their policy forbids',
    async (name) => {
      const text = await readFile(fileURLToPath(new URL(`../../dist/site/${name}.html`, import.meta.url)), 'utf8');
      expect(text).toMatch(/^<!doctype html>/i);
      expect(text).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\son\w+=|\sstyle=/i);
      expect(text).not.toMatch(/(src|href)="(?!\/assets\/|data:,)/);
    },
  );
});
