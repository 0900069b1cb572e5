package org.docket.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.docket.problem.ProblemCollector;

/** Checks a definition against the JSON Schema of its kind. */
final class SchemaCheck {

  /** A made-up address, so that references between the schemas resolve; nothing is fetched. */
  private static final String ROOT = "https://docket.invalid/";

  private final Schemas schemas;
  private final SchemaRegistry registry;
  private final Map<String, Schema> validators = new ConcurrentHashMap<>();

  SchemaCheck(Schemas schemas) {
    this.schemas = schemas;
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build())
                    .schemas(
                        iri ->
                            iri.startsWith(ROOT)
                                ? schemas.text(iri.substring(ROOT.length()))
                                : null));
  }

  void check(String kind, DefinitionSource source, ProblemCollector problems) {
    List<Error> errors = errors(kind, source.json());
    if (errors.isEmpty()) {
      return;
    }
    List<Finding> findings =
        SchemaExplanation.of(schemas.ofKind(kind).orElseThrow(), source.root());
    findings.forEach(finding -> problems.add(finding.problem()));
    if (findings.isEmpty()) {
      problems.add(SchemaProblems.other(errors.get(0).getMessage(), source.location()));
    }
  }

  /** The verdict of the standard validator. */
  List<Error> errors(String kind, JsonNode definition) {
    return validator(kind).validate(definition);
  }

  private Schema validator(String kind) {
    return validators.computeIfAbsent(
        kind,
        name ->
            registry.getSchema(SchemaLocation.of(ROOT + schemas.fileOfKind(name).orElseThrow())));
  }
}
