package io.github.agoraflux.analytics;

import io.github.agoraflux.AgoraClient;

/** The three interfaces over one client. */
record AnalyticsOperations(CallInspector calls, DataInsights insights, RealtimeMonitoring realtime)
    implements Analytics {

  AnalyticsOperations(AgoraClient agora) {
    this(
        new CallInspectorOperations(agora),
        new DataInsightsOperations(agora),
        new RealtimeMonitoringOperations(agora));
  }
}
