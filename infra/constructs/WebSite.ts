import { fileURLToPath } from 'node:url';
import { Duration, Fn, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

/** A host of the deployer's own, and the ARN of its certificate, which CloudFront wants in us-east-1. */
export interface SiteDomain {
  readonly host: string;
  readonly certificate: string;
}

export interface WebSiteProps {
  readonly stage: Stage;
  readonly apiUrl: string;
  readonly pages: string;
  readonly originSecret: string;
  readonly domain?: SiteDomain;
}

/** Only our own scripts and styles, only our own API; nobody frames us, and nothing is sent by a form of the browser's. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Named by their content, so that they never change. */
const ASSETS = 'assets/*';

/** Files in a bucket that nobody but CloudFront reads, and the API beside them. */
export class WebSite extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, { stage, apiUrl, pages, originSecret, domain }: WebSiteProps) {
    super(scope, id);
    const files = new Bucket(this, 'Files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: stage.removal,
      autoDeleteObjects: stage.removal === RemovalPolicy.DESTROY,
    });
    // The library's own types disagree on what may be undefined.
    const bucket = files as IBucket;
    const headers = new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: CONTENT_SECURITY_POLICY, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
      },
    });
    const distribution = new Distribution(this, 'Distribution', {
      comment: `Seatwise ${stage.name}`,
      ...(domain
        ? { domainNames: [domain.host], certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificate) }
        : {}),
      httpVersion: HttpVersion.HTTP2_AND_3,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(bucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: headers,
        functionAssociations: [{ function: this.#edge('Pages', 'pages'), eventType: FunctionEventType.VIEWER_REQUEST }],
      },
      additionalBehaviors: {
        '/v1/*': {
          origin: new HttpOrigin(Fn.select(2, Fn.split('/', apiUrl)), { customHeaders: { 'x-origin-secret': originSecret } }),
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          functionAssociations: [{ function: this.#edge('Viewer', 'viewer'), eventType: FunctionEventType.VIEWER_REQUEST }],
        },
      },
    });
    const put = { destinationBucket: bucket, prune: false, memoryLimit: 256 } as const;
    // What pages name has to be there before they do.
    const assets = new BucketDeployment(this, 'Assets', {
      ...put,
      sources: [Source.asset(pages)],
      exclude: ['*'],
      include: [ASSETS],
      cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
    });
    const html = new BucketDeployment(this, 'Html', {
      ...put,
      sources: [Source.asset(pages)],
      exclude: [ASSETS],
      cacheControl: [CacheControl.fromString('no-cache')],
      distribution,
      distributionPaths: ['/*'],
    });
    html.node.addDependency(assets);
    this.url = `https://${domain?.host ?? distribution.distributionDomainName}`;

    Validations.of(files).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'The bucket holds what everybody may read; who read it is nobody’s business.',
    });
    this.#acknowledgeCopier(files);
    for (const [rule, reason] of [
      ['AwsSolutions-CFR1', 'Customers are everywhere.'],
      ['AwsSolutions-CFR2', 'A firewall bills while nobody uses it; whoever wants one puts it in front.'],
      ['AwsSolutions-CFR3', 'Its log would hold who called from where.'],
      ['AwsSolutions-CFR4', 'Without a domain of the deployer’s own, CloudFront chooses its certificate and protocol.'],
    ] as const)
      Validations.of(distribution).acknowledge({ id: rule, reason });
  }

  /** The function with which the CDK copies the files while it deploys is the CDK's own. */
  #acknowledgeCopier(files: Bucket): void {
    const stack = Stack.of(this);
    const bucket = stack.getLogicalId(files.node.defaultChild as CfnBucket);
    const resources = ['arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*', `<${bucket}.Arn>/*`, '*'];
    for (const id of [
      'AwsSolutions-L1',
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
      ...['GetBucket', 'GetObject', 'List', 'Abort', 'DeleteObject'].map((action) => `AwsSolutions-IAM5[Action::s3:${action}*]`),
      ...resources.map((resource) => `AwsSolutions-IAM5[Resource::${resource}]`),
    ])
      Validations.of(stack).acknowledge({ id, reason: 'It runs while the stack is deployed, and copies public files into one bucket.' });
  }

  #edge(id: string, file: string): EdgeFunction {
    return new EdgeFunction(this, id, {
      code: FunctionCode.fromFile({ filePath: fileURLToPath(new URL(`../edge/${file}.js`, import.meta.url)) }),
      runtime: FunctionRuntime.JS_2_0,
    });
  }
}
