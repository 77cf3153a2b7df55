import { CannotStart } from '../refuse.ts';
import type { Reader } from './json.ts';
import type { Resolved } from './resolved.ts';

/** What CloudFront makes of a path: where it goes, what runs before, and what goes with the answer. */
export interface LocalBehavior {
  /** As CloudFront writes it, with `*`. */
  readonly pattern: string;
  /** The code of the function that sees the viewer's request, `handler(event)`. */
  readonly edge?: string;
  /** What the answer bears, whatever the origin said. */
  readonly answerHeaders: Readonly<Record<string, string>>;
  /** Told to the API; without it the path is a file's. */
  readonly api?: { readonly headers: Readonly<Record<string, string>> };
}

/** A folder that is put into the bucket, or a part of it. */
export interface LocalFiles {
  readonly folder: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

export interface LocalSite {
  /** In the order in which they are asked; the last takes every path. */
  readonly behaviors: readonly LocalBehavior[];
  readonly files: readonly LocalFiles[];
}

interface Parts {
  readonly distributions: readonly Resolved[];
  readonly edges: readonly Resolved[];
  readonly policies: readonly Resolved[];
  readonly deployments: readonly Resolved[];
}

/** What the distribution of the template serves; none where there is no distribution. */
export function sitePlan({ distributions, edges, policies, deployments }: Parts): LocalSite | undefined {
  const [distribution, second] = distributions;
  if (!distribution) return undefined;
  if (second) throw new CannotStart(`The local stack cannot run ${second.label}: it serves one site.`);
  const config = distribution.of.inside('DistributionConfig');
  const origins = new Map(config.each('Origins').map((origin) => [origin.text('Id'), origin]));
  const behavior = (of: Reader, pattern: string): LocalBehavior => {
    const origin = origins.get(of.text('TargetOriginId'));
    if (!origin) throw new CannotStart(`The local stack cannot run ${distribution.label}: ${pattern} has no origin.`);
    const edge = of.each('FunctionAssociations').map((one) => edgeCode(edges, one, distribution.label));
    const policy = of.has('ResponseHeadersPolicyId') ? policies.find(({ ref }) => ref === of.text('ResponseHeadersPolicyId')) : undefined;
    return {
      pattern,
      ...(edge[0] === undefined ? {} : { edge: edge[0] }),
      answerHeaders: policy ? answerHeaders(policy) : {},
      ...(origin.has('S3OriginConfig') ? {} : { api: { headers: customHeaders(origin) } }),
    };
  };
  return {
    behaviors: [
      ...config.each('CacheBehaviors').map((one) => behavior(one, one.text('PathPattern'))),
      behavior(config.inside('DefaultCacheBehavior'), '*'),
    ],
    files: deployments.map(filesOf),
  };
}

function edgeCode(edges: readonly Resolved[], association: Reader, label: string): string {
  const event = association.text('EventType');
  if (event !== 'viewer-request') throw new CannotStart(`The local stack cannot run ${label}: it runs no function at ${event}.`);
  const arn = association.text('FunctionARN');
  const edge = edges.find((one) => one.arn === arn);
  if (!edge) throw new CannotStart(`The local stack cannot run ${label}: it calls ${arn}, which is not a function of this template.`);
  return edge.of.text('FunctionCode');
}

const customHeaders = (origin: Reader): Record<string, string> =>
  Object.fromEntries(origin.each('OriginCustomHeaders').map((header) => [header.text('HeaderName'), header.text('HeaderValue')]));

function answerHeaders({ of }: Resolved): Record<string, string> {
  const security = of.inside('ResponseHeadersPolicyConfig').inside('SecurityHeadersConfig');
  const transport = security.inside('StrictTransportSecurity');
  return {
    'content-security-policy': security.inside('ContentSecurityPolicy').text('ContentSecurityPolicy'),
    'x-content-type-options': 'nosniff',
    'x-frame-options': security.inside('FrameOptions').text('FrameOption'),
    'referrer-policy': security.inside('ReferrerPolicy').text('ReferrerPolicy'),
    'strict-transport-security': `max-age=${transport.number('AccessControlMaxAgeSec')}${transport.flag('IncludeSubdomains', false) ? '; includeSubDomains' : ''}`,
  };
}

function filesOf({ of, stack, label }: Resolved): LocalFiles {
  const [key] = of.list('SourceObjectKeys');
  const folder = typeof key === 'string' ? stack.assets.get(key.replace(/\.zip$/, '')) : undefined;
  if (folder === undefined)
    throw new CannotStart(`The local stack cannot run ${label}: its files are not an asset of the synthesized app.`);
  const metadata = of.inside('SystemMetadata');
  return {
    folder,
    include: of.list('Include').map(String),
    exclude: of.list('Exclude').map(String),
    headers: Object.fromEntries(Object.keys(of.object('SystemMetadata')).map((name) => [name, metadata.text(name)])),
  };
}
