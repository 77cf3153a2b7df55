import { describe, expect, it } from '@jest/globals';
import { routes } from '../../functions/http/routes.ts';
import { resources, templates } from './synthesized.ts';

const { app } = templates('prod');
const functions = resources(app, 'AWS::Lambda::Function');
const integrations = resources(app, 'AWS::ApiGatewayV2::Integration');

/** The name of the function that a reference of the template leads to. */
function functionAt(reference: unknown): unknown {
  const [logicalId] = (reference as { 'Fn::GetAtt': [string, string] })['Fn::GetAtt'];
  return functions[logicalId]?.Properties['FunctionName'];
}

describe('the HTTP API', () => {
  it('has each line of the page of routes exactly once, and nothing else, each going to the function that its line names', () => {
    const made = Object.values(resources(app, 'AWS::ApiGatewayV2::Route')).map(({ Properties }) => {
      const [prefix, { Ref: integration }] = (Properties['Target'] as { 'Fn::Join': [string, [string, { Ref: string }]] })['Fn::Join'][1];
      expect(prefix).toBe('integrations/');
      return `${String(Properties['RouteKey'])} -> ${String(functionAt(integrations[integration]?.Properties['IntegrationUri']))}`;
    });
    const listed = routes.map((route) => `${route.method} ${route.path} -> seatwise-prod-${route.function}`);
    expect(made.toSorted()).toEqual(listed.toSorted());
  });

  it('hands requests over in payload format 2.0', () => {
    expect(Object.keys(integrations)).toHaveLength(10);
    for (const { Properties } of Object.values(integrations))
      expect(Properties).toMatchObject({ IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0' });
  });

  it('may call the ten functions behind it, each by one permission, and no other', () => {
    const called = Object.values(resources(app, 'AWS::Lambda::Permission')).map(({ Properties }) => {
      expect(Properties).toMatchObject({ Action: 'lambda:InvokeFunction', Principal: 'apigateway.amazonaws.com' });
      return functionAt(Properties['FunctionName']);
    });
    expect(called.toSorted()).toEqual(
      ['account', 'content', 'directory', 'imports', 'invitations', 'licenses', 'reports', 'site', 'transfers', 'users'].map(
        (name) => `seatwise-prod-${name}`,
      ),
    );
  });

  it('logs no address, no agent, no path and nothing of the person', () => {
    const [stage] = Object.values(resources(app, 'AWS::ApiGatewayV2::Stage'));
    const { Format: format } = stage?.Properties['AccessLogSettings'] as { Format: string };
    expect(Object.values(JSON.parse(format) as Record<string, string>)).toEqual([
      '$context.requestTimeEpoch',
      '$context.requestId',
      '$context.routeKey',
      '$context.status',
      '$context.responseLatency',
      '$context.integrationLatency',
      '$context.responseLength',
      '$context.error.responseType',
    ]);
  });

  it('takes more than the 100 requests at once that always have to pass', () => {
    for (const stage of ['dev', 'prod'] as const) {
      const [made] = Object.values(resources(templates(stage).app, 'AWS::ApiGatewayV2::Stage'));
      const { ThrottlingBurstLimit, ThrottlingRateLimit } = made?.Properties['DefaultRouteSettings'] as Record<string, number>;
      expect(ThrottlingBurstLimit).toBeGreaterThan(100);
      expect(ThrottlingRateLimit).toBeGreaterThanOrEqual(100);
    }
  });
});

describe('what the deployer gives', () => {
  const parameter = (name: string) => app.findParameters(name)[name] as { AllowedPattern: string };
  const accepts = (name: string, value: string) => new RegExp(`^(?:${parameter(name).AllowedPattern})$`).test(value);

  it('is a public URL of scheme and host, without a slash at the end', () => {
    expect(accepts('PublicUrl', 'https://seats.example.com')).toBe(true);
    expect(accepts('PublicUrl', 'https://seats.example.com/')).toBe(false);
    expect(accepts('PublicUrl', 'http://seats.example.com')).toBe(false);
  });

  it('is one sender address', () => {
    expect(accepts('SenderAddress', 'no-reply@example.com')).toBe(true);
    expect(accepts('SenderAddress', 'Seatwise <no-reply@example.com>')).toBe(false);
  });

  it("is the hash of the operator's token, never the token", () => {
    expect(accepts('OperatorTokenHash', 'a'.repeat(64))).toBe(true);
    expect(accepts('OperatorTokenHash', 'swo_' + 'a'.repeat(43))).toBe(false);
  });
});
