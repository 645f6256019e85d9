type Asked = {
  readonly Endpoint?: string;
  readonly Region?: string;
  readonly UseFIPS?: boolean;
  readonly UseDualStack?: boolean;
};

/**
 * Where a service is, without the rule engine and the table of partitions that each SDK client brings: the endpoint it
 * was given, else the plain regional one. Public and GovCloud regions end in amazonaws.com, Chinese ones in
 * amazonaws.com.cn (the SDK's own partitions; a test compares every region it knows).
 *
 * Throws for what nobody here deploys: FIPS and dual-stack endpoints, isolated regions, no region at all.
 */
export const regionalEndpoint =
  (service: string) =>
  ({ Endpoint, Region, UseFIPS, UseDualStack }: Asked) => {
    if (UseFIPS === true || UseDualStack === true)
      throw new Error('FIPS and dual-stack endpoints are left out of these bundles.');
    return { url: new URL(Endpoint ?? urlOf(service, Region)), properties: {}, headers: {} };
  };

const urlOf = (service: string, region = ''): string => {
  if (!/^(us-gov|[a-z]{2})-[a-z]+-\d+$/.test(region))
    throw new Error(`No endpoint of ${service} is known for the region "${region}".`);
  return `https://${service}.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
};
