package dev.spindle.gateway.console;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RequestPredicates.accept;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Serves the console: its files as they are, and its one page for every address of a view. A file's
 * name holds a digest of its content, so that browsers keep it; the page itself they ask for again.
 */
@Configuration(proxyBeanMethods = false)
class ConsolePages implements WebFluxConfigurer {

  private static final Duration YEAR = Duration.ofDays(365);

  private final Path folder;

  ConsolePages(ConsoleSettings settings) {
    this.folder = settings.folder().toAbsolutePath().normalize();
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(folder.resolve("assets").toUri() + "/", "classpath:/static/assets/")
        .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable());
    registry
        .addResourceHandler("/favicon.svg")
        .addResourceLocations(folder.toUri() + "/", "classpath:/static/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)));
  }

  @Bean
  RouterFunction<ServerResponse> consolePage() {
    return RouterFunctions.route(
        GET("/").or(GET("/releases/**")).and(accept(MediaType.TEXT_HTML)), _ -> page());
  }

  private Mono<ServerResponse> page() {
    return ServerResponse.ok()
        .contentType(MediaType.TEXT_HTML)
        .cacheControl(CacheControl.noCache())
        .bodyValue(index());
  }

  /** Looked for at every call: the page may be built while the gateway runs. */
  private Resource index() {
    var built = new FileSystemResource(folder.resolve("index.html"));
    var packed = new ClassPathResource("static/index.html");
    if (built.exists()) {
      return built;
    }
    return packed.exists() ? packed : new ClassPathResource("console-missing.html");
  }
}
