package org.docket.bench.approvals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docket.platform.Json;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;

/** Flowable in this process, with its history on and nothing that it does not need. */
final class Flowable implements Contender {

  private final ProcessEngine engine;

  Flowable(String url, int threads) {
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setJdbcUrl(url);
    configuration.setJdbcUsername("docket");
    configuration.setJdbcPassword("");
    configuration.setJdbcDriver("org.postgresql.Driver");
    configuration.setJdbcMaxActiveConnections(threads + 2);
    configuration.setJdbcMaxIdleConnections(threads + 2);
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    configuration.setHistoryLevel(HistoryLevel.AUDIT);
    configuration.setAsyncExecutorActivate(false);
    engine = configuration.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addString("request.bpmn20.xml", BareSql.resource("request.bpmn20.xml"))
        .deploy();
  }

  @Override
  public String name() {
    return "Flowable " + ProcessEngine.VERSION;
  }

  @Override
  public void instance(int thread, int amount) {
    String request = start(amount);
    complete(request, Request.DIRECTOR);
    if (amount > Request.LARGE) {
      complete(request, Request.MANAGER);
    }
    complete(request, Request.FINANCE);
  }

  @Override
  public void open(int amount) {
    start(amount);
  }

  private String start(int amount) {
    ObjectNode data = Request.data(amount);
    Map<String, Object> variables = new HashMap<>();
    data.properties()
        .forEach(
            field ->
                variables.put(
                    field.getKey(), Json.MAPPER.convertValue(field.getValue(), Object.class)));
    variables.put("amount", amount);
    return engine.getRuntimeService().startProcessInstanceByKey("request", variables).getId();
  }

  private void complete(String request, String person) {
    Task task =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceId(request)
            .taskAssignee(person)
            .singleResult();
    engine.getTaskService().complete(task.getId(), Map.of("outcome", "approve"));
  }

  @Override
  public void inbox() {
    List<Task> tasks =
        engine
            .getTaskService()
            .createTaskQuery()
            .taskAssignee(Request.DIRECTOR)
            .includeProcessVariables()
            .orderByTaskCreateTime()
            .asc()
            .listPage(0, 20);
    if (tasks.size() != 20) {
      throw new IllegalStateException("Too few tasks");
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
