package org.roundtrip.integrations.easypost;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EasyPostSettings.class)
class EasyPostConfiguration {}
